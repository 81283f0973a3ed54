import { formatDuration, formatTokens } from '@renderer/lib/format';
import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { EmptyState } from '@renderer/ui/empty-state';
import { Pill, type PillTone } from '@renderer/ui/pill';
import { Spinner } from '@renderer/ui/spinner';
import { Cell, HeaderCell, Row, Table } from '@renderer/ui/table';
import type { LogEntry } from '@shared/contract/log';
import { parseModelId } from '@shared/domain/model';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import { useInfiniteQuery } from '@tanstack/react-query';
import { logQuery } from './log-query';

const HEADINGS = ['Time', 'Model', 'Format', 'Status', 'Cache'] as const;
const FIGURES = ['First token', 'Total', 'Tokens'] as const;

/** All runs of this machine, newest first. */
export function LogScreen({ onOpen }: { onOpen: (runId: string) => void }) {
  const { data, error, isPending, isFetching, hasNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(logQuery());
  const entries = data?.pages.flat() ?? [];
  return (
    <div className="flex h-full min-h-0 flex-col">
      <header className="flex h-11 shrink-0 items-center gap-2.5 border-b border-line px-3.5">
        <h1 className="font-semibold">Log</h1>
        <span className="flex-1" />
        {isFetching ? <Spinner label="Reading the log" /> : null}
        <Button size="small" variant="ghost" onClick={() => void refetch()}>
          Refresh
        </Button>
      </header>
      <div className="min-h-0 flex-1 overflow-y-auto">
        {error === null ? null : (
          <Banner tone="failure" className="m-3">
            {toAppError(error).message}
          </Banner>
        )}
        {!isPending && error === null && entries.length === 0 ? (
          <EmptyState title="No runs yet">
            Every run is listed here with its status, times and tokens. Send a prompt in Compare.
          </EmptyState>
        ) : null}
        {entries.length > 0 ? <LogTable entries={entries} onOpen={onOpen} /> : null}
        {hasNextPage ? (
          <div className="p-3">
            <Button onClick={() => void fetchNextPage()}>Show older runs</Button>
          </div>
        ) : null}
      </div>
    </div>
  );
}

function LogTable(props: { entries: readonly LogEntry[]; onOpen: (runId: string) => void }) {
  const { entries, onOpen } = props;
  return (
    <Table label="Runs">
      <thead>
        <tr>
          {HEADINGS.map((heading) => (
            <HeaderCell key={heading}>{heading}</HeaderCell>
          ))}
          {FIGURES.map((heading) => (
            <HeaderCell key={heading} numeric>
              {heading}
            </HeaderCell>
          ))}
          <HeaderCell className="w-full">Prompt</HeaderCell>
          <HeaderCell>
            <span className="sr-only">Actions</span>
          </HeaderCell>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <LogRow key={entry.runId} entry={entry} onOpen={() => onOpen(entry.runId)} />
        ))}
      </tbody>
    </Table>
  );
}

function LogRow({ entry, onOpen }: { entry: LogEntry; onOpen: () => void }) {
  const { usage } = entry;
  return (
    <Row>
      <Cell className="num" title={new Date(entry.startedAt).toLocaleString()}>
        {timeOf(entry.startedAt)}
      </Cell>
      <Cell title={entry.model}>{parseModelId(entry.model).name}</Cell>
      <Cell className="text-muted">{FORMAT_LABELS[entry.format]}</Cell>
      <Cell>
        <Pill tone={toneOf(entry)}>{statusOf(entry)}</Pill>
      </Cell>
      <Cell>
        {entry.cacheStatus === null ? (
          '–'
        ) : (
          <Pill tone={entry.cacheStatus === 'HIT' ? 'hit' : 'miss'}>{entry.cacheStatus}</Pill>
        )}
      </Cell>
      <Cell numeric>{formatDuration(entry.firstTextAfter)}</Cell>
      <Cell numeric>{formatDuration(entry.endedAfter)}</Cell>
      <Cell numeric>
        {usage === null
          ? '–'
          : `${formatTokens(usage.inputTokens)} → ${formatTokens(usage.outputTokens)}`}
      </Cell>
      <Cell className="max-w-0 truncate text-muted">{entry.prompt}</Cell>
      <Cell>
        <Button size="small" variant="ghost" disabled={entry.state === 'running'} onClick={onOpen}>
          Open in Compare
        </Button>
      </Cell>
    </Row>
  );
}

function timeOf(startedAt: number): string {
  const date = new Date(startedAt);
  const today = new Date().toDateString() === date.toDateString();
  const time = date.toLocaleTimeString('en-GB');
  return today ? time : `${date.toISOString().slice(0, 10)} ${time}`;
}

function statusOf(entry: LogEntry): string {
  const { state, status } = entry;
  return state === 'failed' && status !== null ? `failed ${status}` : state;
}

function toneOf({ state }: LogEntry): PillTone {
  if (state === 'failed') return 'fail';
  if (state === 'cut-off' || state === 'filtered' || state === 'length') return 'miss';
  return 'neutral';
}
