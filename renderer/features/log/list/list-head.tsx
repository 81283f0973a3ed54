import { formatUsd } from '@renderer/lib/format';
import { query } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { Menu } from '@renderer/ui/menu';
import type { LogFilter } from '@shared/domain/log-query';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLogServices } from '../log-context';
import { hitRate } from '../state/log-words';
import { MOST_FRESH, type LogRows } from '../state/use-log-rows';
import { LOG_COLUMNS } from './columns';
import type { Columns } from './use-columns';

const LOOK_AGAIN = 5_000; // ms

/** What the runs that pass the filter come to, and what can be done with all of them. */
export function ListHead(props: { rows: LogRows; filter: LogFilter; columns: Columns }) {
  const { rows, filter, columns } = props;
  const { slots } = useLogServices();
  return (
    <div className="flex min-h-9 shrink-0 items-center gap-2.5 px-3.5 text-sm text-muted">
      <span role="status" className="num min-w-0 truncate">
        {rows.isReading ? 'Reading…' : <Sums rows={rows} filter={filter} />}
      </span>
      {rows.fresh > 0 ? (
        <Button size="small" onClick={rows.renew}>
          {rows.fresh === 1
            ? '1 new run'
            : `${rows.fresh}${rows.fresh < MOST_FRESH ? '' : ' or more'} new runs`}
        </Button>
      ) : null}
      <span className="flex-1" />
      {rows.total > 0 ? slots.exportRuns?.({ which: { filter }, count: rows.total }) : null}
      <Menu
        trigger={
          <Button size="small" variant="ghost">
            Columns
          </Button>
        }
        entries={LOG_COLUMNS.map(({ id, label }) => ({
          label,
          checked: columns.columns.some((column) => column.id === id),
          keepOpen: true,
          onSelect: () => columns.toggle(id),
        }))}
      />
    </div>
  );
}

/** E.g. `18,204 runs · $41.20 · 37 % from cache`; asked for only once the rows are there. */
function Sums({ rows: { total }, filter }: { rows: LogRows; filter: LogFilter }) {
  const { data } = useQuery(
    query.log.sums.queryOptions({
      input: { filter },
      enabled: total > 0,
      refetchInterval: LOOK_AGAIN,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
  );
  const runs = total === 1 ? '1 run' : `${total.toLocaleString('en')} runs`;
  if (data === undefined || total === 0) return runs;
  const { cost, unpriced, hits, misses } = data;
  const unknown = unpriced === 0 ? '' : `, ${unpriced.toLocaleString('en')} of unknown cost`;
  return (
    <>
      {runs} · {unpriced >= total ? 'unknown cost' : `${formatUsd(cost)}${unknown}`}
      {hits + misses === 0 ? null : (
        <span title="of the runs whose answer came with a cache status">
          {' '}
          · {hitRate(data)} from cache
        </span>
      )}
    </>
  );
}
