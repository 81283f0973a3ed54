import type { SentRequest } from '@shared/domain/run-event';
import { useMemo } from 'react';
import { CopyButton } from '../copy-button';
import { RawText } from '../markdown/raw-text';
import { HeaderTable } from './header-table';

const LONGEST_BODY_SHOWN = 20_000; // characters

/** A request: line, headers, body. */
export function SentRequestView({ sent }: { sent: SentRequest }) {
  const body = useMemo(() => indent(sent.body), [sent.body]);
  return (
    <div className="mt-1.5 flex flex-col gap-2">
      <div className="flex items-start gap-1 rounded-md border border-line bg-surface py-1 pl-2 font-mono text-xs">
        <span className="min-w-0 flex-1 py-1 break-all">
          <b className="font-semibold">{sent.method}</b> {sent.url}
        </span>
        <CopyButton label="Copy address" text={sent.url} />
      </div>
      <HeaderTable label="Request headers" headers={sent.headers} />
      <div className="relative rounded-md border border-line bg-surface">
        <div className="absolute top-1 right-1">
          <CopyButton label="Copy body" text={sent.body} />
        </div>
        <div
          tabIndex={0}
          role="group"
          aria-label="Request body"
          className="max-h-80 overflow-y-auto px-2 py-1.5 pr-8 font-mono text-xs"
        >
          <RawText text={body.slice(0, LONGEST_BODY_SHOWN)} />
          {body.length > LONGEST_BODY_SHOWN ? (
            <p className="font-sans text-faint">The rest is left out here; copying takes it all.</p>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function indent(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
