import { CopyButton } from '@renderer/ui/copy-button';
import { Disclosure } from '@renderer/ui/disclosure';
import { RawText } from '@renderer/ui/markdown/raw-text';
import type { Run } from '@shared/domain/run';

const LONGEST_SHOWN = 20_000; // characters

/** What came back, as text: the answer, its reasoning, a refusal, tool calls. */
export function AnswerPart({ run }: { run: Run }) {
  const { text, reasoning, refusal, toolCalls, media } = run;
  return (
    <>
      {reasoning === '' ? null : (
        <Disclosure summary="Reasoning">
          <TextBox label="Reasoning" text={reasoning} />
        </Disclosure>
      )}
      {text === '' ? null : <TextBox label="Answer text" text={text} />}
      {refusal === '' ? null : <TextBox label="Refusal" text={refusal} />}
      {toolCalls.length === 0 ? null : (
        <TextBox label="Tool calls" text={JSON.stringify(toolCalls, null, 2)} mono />
      )}
      {media.length === 0 ? null : (
        <p className="text-sm text-muted">
          {media.map(({ kind }) => kind).join(', ')}: open it in Compare to see it.
        </p>
      )}
      {text + refusal === '' && toolCalls.length + media.length === 0 ? (
        <p className="text-sm text-faint">No text came, or the log keeps none.</p>
      ) : null}
    </>
  );
}

function TextBox(props: { label: string; text: string; mono?: boolean }) {
  const { label, text, mono = false } = props;
  return (
    <div className="relative rounded-md border border-line bg-surface">
      <div className="absolute top-1 right-1">
        <CopyButton label={`Copy ${label.toLowerCase()}`} text={text} />
      </div>
      <div
        tabIndex={0}
        role="group"
        aria-label={label}
        className={`max-h-96 overflow-y-auto px-2.5 py-1.5 pr-8 break-words ${mono ? 'font-mono text-xs' : ''}`}
      >
        <RawText text={text.slice(0, LONGEST_SHOWN)} />
        {text.length > LONGEST_SHOWN ? (
          <p className="text-faint">The rest is left out here; copying takes it all.</p>
        ) : null}
      </div>
    </div>
  );
}
