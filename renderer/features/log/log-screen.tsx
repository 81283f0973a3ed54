import { toAppError } from '@renderer/rpc/to-app-error';
import { Banner } from '@renderer/ui/banner';
import { Button } from '@renderer/ui/button';
import { EmptyState } from '@renderer/ui/empty-state';
import { Spinner } from '@renderer/ui/spinner';
import { ANY_RUN } from '@shared/domain/log-query';
import { lazy, Suspense, useRef } from 'react';
import { RunDetail } from './detail/run-detail';
import { FilterBar } from './filters/filter-bar';
import { SearchBox } from './filters/search-box';
import { ListHead } from './list/list-head';
import { RunTable } from './list/run-table';
import { SelectionBar } from './list/selection-bar';
import { useColumns } from './list/use-columns';
import { useLogServices, type LogPart } from './log-context';
import { LogParts } from './log-parts';
import { asksNothing } from './state/filter-address';
import { useLogRows, type LogRows } from './state/use-log-rows';
import { useLogView, type LogView } from './state/use-log-view';
import { useSelection } from './state/use-selection';

const Statistics = lazy(() =>
  import('./statistics/statistics').then((module) => ({ default: module.Statistics })),
);

/** All runs of this machine: found, looked at, compared, marked, taken away; or their figures. */
export function LogScreen({ part }: { part: Exclude<LogPart, 'gateway'> }) {
  const { goTo } = useLogServices();
  const view = useLogView();
  return (
    // Where the window is low, or all is enlarged, what stands above the list scrolls away with it.
    <div className="flex h-full min-h-0 flex-col overflow-y-auto">
      <header className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-2.5 gap-y-1.5 border-b border-line px-3.5 py-1">
        <h1 className="font-semibold">Log</h1>
        <SearchBox value={view.filter.text} onChange={(text) => view.setFilter({ text })} />
        <span className="flex-1" />
        <LogParts value={part} onChange={goTo} />
      </header>
      <FilterBar view={view} />
      {part === 'runs' ? (
        <Runs view={view} />
      ) : (
        <Suspense fallback={<Spinner label="Loading the statistics" />}>
          <Statistics filter={view.filter} />
        </Suspense>
      )}
    </div>
  );
}

function Runs({ view }: { view: LogView }) {
  const { showFailure } = useLogServices();
  const { filter, order, descending, runId } = view;
  const rows = useLogRows({ filter, order, descending });
  const list = JSON.stringify([filter, order, descending]);
  const selection = useSelection({
    rows,
    list,
    onFailure: (failure) => showFailure(failure, 'These runs cannot be selected'),
  });
  const columns = useColumns();
  const place = useRef<HTMLDivElement>(null);
  // What was pressed goes away with the run or the selection.
  const focusList = () =>
    place.current?.querySelector<HTMLElement>('[data-slot="row-table"]')?.focus();
  const close = () => {
    focusList();
    view.show(null);
  };
  return (
    <div ref={place} className="@container relative flex min-h-80 flex-1">
      <div className="flex min-w-0 flex-1 flex-col">
        {selection.runIds.length === 0 ? (
          <ListHead rows={rows} filter={filter} columns={columns} />
        ) : (
          <SelectionBar selection={selection} onCleared={focusList} />
        )}
        <Problem rows={rows} />
        {rows.total > 0 ? (
          <RunTable key={JSON.stringify(filter)} {...{ rows, view, selection, columns }} />
        ) : (
          <Nothing rows={rows} view={view} />
        )}
      </div>
      {runId === null ? null : (
        <RunDetail
          key={runId}
          runId={runId}
          onClose={close}
          onDeleted={() => {
            selection.drop([runId]);
            close();
          }}
        />
      )}
    </div>
  );
}

function Problem({ rows: { error } }: { rows: LogRows }) {
  if (error === null) return null;
  return (
    <Banner tone="failure" className="m-3">
      The log cannot be read: {toAppError(error).message}
    </Banner>
  );
}

function Nothing({ rows, view }: { rows: LogRows; view: LogView }) {
  if (rows.isReading || rows.error !== null) return null;
  if (asksNothing(view.filter))
    return (
      <EmptyState title="No runs yet">
        Every run is listed here with its status, times and tokens. Send a prompt in Compare.
      </EmptyState>
    );
  return (
    <EmptyState
      title="No run passes these filters"
      actions={<Button onClick={() => view.setFilter(ANY_RUN)}>Clear filters</Button>}
    >
      All of them must hold for a run to be listed.
    </EmptyState>
  );
}
