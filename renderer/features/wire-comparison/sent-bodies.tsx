import { CopyButton } from '@renderer/ui/copy-button';
import { Disclosure } from '@renderer/ui/disclosure';
import { RawText } from '@renderer/ui/markdown/raw-text';
import { Panes } from './panes';
import type { WireAnswer } from './use-wire-answers';

const LONGEST_SHOWN = 20_000; // characters

/** The request bodies byte for byte, side by side. */
export function SentBodies({ answers }: { answers: readonly WireAnswer[] }) {
  return (
    <Disclosure summary={<span className="font-semibold">Request bodies, as sent</span>}>
      <Panes
        answers={answers}
        head={({ run }) => <CopyButton label="Copy body" text={run.sent?.body ?? ''} />}
      >
        {({ run, label }) => {
          const body = run.sent?.body ?? '';
          return (
            <div
              tabIndex={0}
              role="group"
              aria-label={`Body of ${label}`}
              className="max-h-80 overflow-y-auto px-2.5 py-1.5 font-mono text-xs"
            >
              {body === '' ? <p className="text-faint">none stored</p> : null}
              <RawText text={body.slice(0, LONGEST_SHOWN)} />
              {body.length > LONGEST_SHOWN ? (
                <p className="font-sans text-faint">
                  The rest is left out here; copying takes it all.
                </p>
              ) : null}
            </div>
          );
        }}
      </Panes>
    </Disclosure>
  );
}
