import { formatDuration } from '@renderer/lib/format';
import { Disclosure } from '@renderer/ui/disclosure';
import { HeaderTable } from '@renderer/ui/wire/header-table';
import { SentRequestView } from '@renderer/ui/wire/sent-request-view';
import { isFromFile } from '@shared/domain/from-file';
import type { Run } from '@shared/domain/run';
import { Suspense } from 'react';
import { useColumn, useCompare, useRunPart } from '../compare-context';
import { RequestPreview } from './request-view';
import { RunFrames } from './run-frames';
import { useNextRequest } from './use-next-request';
import { lastRunOf } from '../state/edit-workspace';

/** The wire as it is: the request before it is sent, and what came back, frame by frame. */
export function WirePanel({ id }: { id: string }) {
  const { slots } = useCompare();
  const request = useNextRequest(id);
  const lastRun = lastRunOf(useColumn(id)?.turns ?? []);
  const isRead = useRunPart(lastRun, (run) => run !== undefined && isFromFile(run));
  // What went over the wire for an answer of a file is not in the file.
  const runId = isRead ? null : lastRun;
  const sent = useRunPart(runId, (run) => run?.sent ?? null);
  const headers = useRunPart(runId, (run) => run?.responseHeaders ?? null);
  const status = useRunPart(runId, (run) => run?.status ?? null);
  const ending = useRunPart(runId, endingOf);
  const notices = useRunPart(runId, (run) => run?.notices ?? null);
  return (
    <>
      {request === null ? null : (
        <Disclosure defaultOpen summary={<Heading>Next request</Heading>}>
          <RequestPreview request={request} />
        </Disclosure>
      )}
      {sent === null ? null : (
        <Disclosure summary={<Heading>Last request, as sent</Heading>}>
          <SentRequestView sent={sent} />
        </Disclosure>
      )}
      {headers === null || status === null ? null : (
        <Disclosure defaultOpen summary={<Heading>Answer: HTTP {status}</Heading>}>
          <HeaderTable label="Response headers" headers={headers} />
        </Disclosure>
      )}
      {runId === null ? null : (
        <Disclosure defaultOpen summary={<Heading>Times</Heading>}>
          <Suspense>{slots.answerTimes({ columnId: id })}</Suspense>
        </Disclosure>
      )}
      {notices === null || notices.length === 0 ? null : (
        <ul className="text-sm text-muted">
          {notices.map((notice, index) => (
            <li key={index}>
              <span className="font-mono text-faint">{notice.code}</span> {notice.message}
            </li>
          ))}
        </ul>
      )}
      {runId === null ? (
        <p className="text-sm text-faint">
          After a run, its response headers and every raw frame are listed here.
        </p>
      ) : (
        <section aria-label="Raw frames" className="flex flex-col gap-2">
          <Heading>Raw frames{ending === '' ? '' : ` · ended ${ending}`}</Heading>
          <RunFrames key={runId} runId={runId} />
        </section>
      )}
    </>
  );
}

function Heading({ children }: { children: React.ReactNode }) {
  return <span className="text-sm font-semibold text-muted">{children}</span>;
}

function endingOf(run: Run | undefined): string {
  const after = run?.timings.lastByte ?? null;
  if (run === undefined || run.state === 'running' || after === null) return '';
  return `${run.state} after ${formatDuration(after)}`;
}
