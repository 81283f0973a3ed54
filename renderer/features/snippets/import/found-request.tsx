import { FORMAT_LABELS } from '@shared/domain/run-request';
import { policyHeaders } from '@shared/protocol/gateway-headers';
import type { OnePrompt } from '@shared/snippets/one-prompt';

const SHOWN_PROMPT = 200; // characters

/** What a command was read as, and what will differ from it. */
export function FoundRequest({ one, notes }: { one: OnePrompt; notes: readonly string[] }) {
  const { request, prompt } = one;
  const headers = Object.keys(policyHeaders(request.policy));
  const rows: [string, string][] = [
    ['Model', request.model],
    ['Format', FORMAT_LABELS[request.format]],
    ...(request.system === null ? [] : [['System', shortened(request.system)] as [string, string]]),
    ['Prompt', shortened(prompt)],
    ...(headers.length === 0 ? [] : [['Headers', headers.join(', ')] as [string, string]]),
  ];
  return (
    <section aria-label="What was read" className="flex flex-col gap-2">
      <dl className="grid grid-cols-[max-content_1fr] gap-x-3 gap-y-1">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-muted">{name}</dt>
            <dd className="min-w-0 font-mono text-sm wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
      {notes.length === 0 ? null : (
        <ul aria-label="Notes" className="flex list-disc flex-col gap-0.5 pl-4 text-sm text-muted">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function shortened(text: string): string {
  return text.length > SHOWN_PROMPT ? `${text.slice(0, SHOWN_PROMPT)}…` : text;
}
