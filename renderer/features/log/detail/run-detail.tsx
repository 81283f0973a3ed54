import { query } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Disclosure } from '@renderer/ui/disclosure';
import { EmptyState } from '@renderer/ui/empty-state';
import { ResizeHandle } from '@renderer/ui/resize-handle';
import { Spinner } from '@renderer/ui/spinner';
import { HeaderTable } from '@renderer/ui/wire/header-table';
import { SentRequestView } from '@renderer/ui/wire/sent-request-view';
import type { Run } from '@shared/domain/run';
import { LOG_DETAIL_WIDTHS } from '@shared/domain/workspace';
import { useQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { useLogServices } from '../log-context';
import { useEntry } from '../state/use-entry';
import { AnswerPart } from './answer-part';
import { PromptPart } from './prompt-part';
import { RunErrors } from './run-errors';
import { RunFacts } from './run-facts';
import { RunFrames } from './run-frames';
import { CloseRun, RunHead } from './run-head';
import { RunMarks } from './run-marks';

const LOOK_AGAIN = 700; // ms, while the run is under way

/** One run with all that is stored of it. */
export function RunDetail(props: { runId: string; onClose: () => void; onDeleted: () => void }) {
  const { runId, onClose, onDeleted } = props;
  const { data, error } = useQuery(
    query.runs.get.queryOptions({
      input: { runIds: [runId] },
      refetchInterval: ({ state }) =>
        state.data?.[0]?.run.state === 'running' ? LOOK_AGAIN : false,
      staleTime: 0,
    }),
  );
  const { layout, setLayout } = useLogServices();
  const run = data?.[0]?.run;
  return (
    <aside
      aria-label="Run"
      // Where there is no room for both, it lies over the list.
      className="relative flex max-w-[65%] shrink-0 flex-col border-l border-line bg-canvas @max-xl:absolute @max-xl:inset-0 @max-xl:z-20 @max-xl:w-auto! @max-xl:max-w-none"
      style={{ width: layout.detailWidth }}
    >
      <ResizeHandle
        label="Width of the run"
        edge="left"
        value={layout.detailWidth}
        limits={LOG_DETAIL_WIDTHS}
        onChange={(detailWidth) => setLayout({ detailWidth })}
      />
      {run === undefined ? (
        <div className="flex items-start p-3.5">
          <div className="min-w-0 flex-1">
            {error === null ? null : <Banner tone="failure">{toAppError(error).message}</Banner>}
            {error === null && data === undefined ? <Spinner label="Reading the run" /> : null}
            {data === undefined ? null : (
              <EmptyState title="This run is no longer stored">
                It was deleted, or the limits of the log took it.
              </EmptyState>
            )}
          </div>
          <CloseRun onClose={onClose} />
        </div>
      ) : (
        <LoadedRun key={runId} run={run} onClose={onClose} onDeleted={onDeleted} />
      )}
    </aside>
  );
}

function LoadedRun(props: { run: Run; onClose: () => void; onDeleted: () => void }) {
  const { run, onClose, onDeleted } = props;
  const { slots } = useLogServices();
  const entry = useEntry(run);
  const running = run.state === 'running';
  const gatewayLog = slots.gatewayLog?.({ run });
  return (
    <>
      <RunHead run={run} onClose={onClose} />
      <div
        tabIndex={0}
        role="group"
        aria-label="Parts of the run"
        className="flex min-h-0 flex-1 flex-col gap-3.5 overflow-y-auto px-3.5 pt-2 pb-6"
      >
        <RunErrors run={run} />
        {entry === undefined ? null : <RunMarks entry={entry} onDeleted={onDeleted} />}
        <RunFacts run={run} entry={entry} />
        <Part title="Time">
          <Suspense>{slots.answerTimes({ run })}</Suspense>
        </Part>
        <Part title="Prompt">
          <PromptPart request={run.request} />
        </Part>
        <Part title="Answer">
          <AnswerPart run={run} />
        </Part>
        <Part title="Request, as sent" closed>
          {run.sent === null ? (
            <p className="text-sm text-faint">Nothing was sent.</p>
          ) : (
            <SentRequestView sent={run.sent} />
          )}
        </Part>
        <Part title="Response headers" closed>
          <HeaderTable label="Response headers" headers={run.responseHeaders} />
        </Part>
        <Part title="Raw frames" closed>
          <RunFrames runId={run.id} running={running} />
        </Part>
        {gatewayLog === undefined || gatewayLog === null ? null : (
          <Part title="The gateway’s own log">
            <Suspense>{gatewayLog}</Suspense>
          </Part>
        )}
      </div>
    </>
  );
}

function Part(props: { title: string; closed?: boolean; children: ReactNode }) {
  const { title, closed = false, children } = props;
  return (
    <Disclosure defaultOpen={!closed} summary={<span className="font-semibold">{title}</span>}>
      <div className="flex flex-col gap-2 pt-1.5">{children}</div>
    </Disclosure>
  );
}
