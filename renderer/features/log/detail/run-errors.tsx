import { CopyButton } from '@renderer/ui/copy-button';
import { Disclosure } from '@renderer/ui/disclosure';
import { RawText } from '@renderer/ui/markdown/raw-text';
import type { Run } from '@shared/domain/run';

/** Why a run did not end well, and what should be known of it otherwise. */
export function RunErrors({ run: { error, notices } }: { run: Run }) {
  return (
    <>
      {error === null ? null : (
        <div role="group" aria-label="Error" className="rounded-md bg-fail-soft px-2.5 py-2">
          <div className="flex items-start gap-1">
            <p className="min-w-0 flex-1 py-1 font-medium text-fail">{error.message}</p>
            <CopyButton label="Copy error" text={() => JSON.stringify(error, null, 2)} />
          </div>
          {error.hint === null ? null : <p className="text-sm text-ink">{error.hint}</p>}
          <Disclosure summary="All that is known">
            <div className="font-mono text-xs break-words">
              <RawText text={JSON.stringify(error, null, 2)} />
            </div>
          </Disclosure>
        </div>
      )}
      {notices.length === 0 ? null : (
        <ul aria-label="Notices" className="text-sm text-muted">
          {notices.map(({ code, message }, index) => (
            <li key={index}>
              <span className="font-mono text-faint">{code}</span> {message}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
