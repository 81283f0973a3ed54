import { query } from '@renderer/rpc/client';
import { Button } from '@renderer/ui/button';
import { ANY_RUN } from '@shared/domain/log-query';
import { FORMAT_LABELS, REQUEST_FORMATS } from '@shared/domain/run-request';
import { useQuery } from '@tanstack/react-query';
import { asksNothing } from '../state/filter-address';
import { LOG_STATES } from '../state/log-words';
import type { LogView } from '../state/use-log-view';
import { FilterChip, FilterMenu, focusFirstFilter } from './filter-menu';
import { MoreFilters } from './more-filters';
import { chipsOf, timeRangeWords } from './range-words';
import { RECENT } from './time-choices';

const OPEN = { from: null, to: null };
const STATES = LOG_STATES.map((value) => ({ value, label: value }));
const FORMATS = REQUEST_FORMATS.map((value) => ({ value, label: FORMAT_LABELS[value] }));
const CACHE = [
  { value: 'HIT', label: 'HIT' },
  { value: 'MISS', label: 'MISS' },
  { value: 'none', label: 'not said' },
] as const;
const PINNED = [{ value: true, label: 'pinned only' }];

/** All parts of the filter: menus, what else is asked for, and how to ask for nothing. */
export function FilterBar({ view }: { view: LogView }) {
  const { filter, setFilter } = view;
  const { data: choices } = useQuery(query.log.choices.queryOptions({ staleTime: 10_000 }));
  const listed = (values: readonly string[] = []) =>
    values.map((value) => ({ value, label: value }));
  const statuses = (choices?.statuses ?? []).map((value) => ({ value, label: String(value) }));
  return (
    <div
      role="group"
      aria-label="Filters"
      className="flex min-h-10 shrink-0 flex-wrap items-center gap-1 border-b border-line px-3.5 py-1.5"
    >
      <FilterMenu
        label="model"
        choices={listed(choices?.models)}
        chosen={filter.models}
        onChange={(models) => setFilter({ models })}
      />
      <FilterMenu
        label="author"
        choices={listed(choices?.authors)}
        chosen={filter.authors}
        onChange={(authors) => setFilter({ authors })}
      />
      <FilterMenu
        label="format"
        choices={FORMATS}
        chosen={filter.formats}
        onChange={(formats) => setFilter({ formats })}
      />
      <FilterMenu
        label="status"
        choices={STATES}
        chosen={filter.states}
        onChange={(states) => setFilter({ states })}
      />
      <FilterMenu
        label="HTTP"
        choices={statuses}
        chosen={filter.statuses}
        onChange={(chosen) => setFilter({ statuses: chosen })}
      />
      <FilterMenu
        label="cache"
        single
        choices={CACHE}
        chosen={filter.cacheStatus === null ? [] : [filter.cacheStatus]}
        onChange={([cacheStatus = null]) => setFilter({ cacheStatus })}
      />
      <FilterMenu
        label="finish"
        choices={listed(choices?.finishReasons)}
        chosen={filter.finishReasons}
        onChange={(finishReasons) => setFilter({ finishReasons })}
      />
      <FilterMenu
        label="gateway"
        single
        choices={listed(choices?.gateways)}
        chosen={filter.gateway === null ? [] : [filter.gateway]}
        onChange={([gateway = null]) => setFilter({ gateway })}
      />
      <FilterMenu
        label="pinned"
        single
        choices={PINNED}
        chosen={filter.pinned ? [true] : []}
        onChange={([pinned = false]) => setFilter({ pinned })}
      />
      <FilterMenu
        label="time"
        single
        choices={RECENT.map(({ label, length }) => ({ value: length, label }))}
        chosen={[]}
        words={timeRangeWords(filter.startedAt)}
        onChange={([length]) =>
          setFilter({
            startedAt: length === undefined ? OPEN : { from: Date.now() - length, to: null },
          })
        }
      />
      {chipsOf(filter).map(({ label, remove }) => (
        <FilterChip key={label} label={label} onRemove={() => setFilter(remove)} />
      ))}
      <MoreFilters filter={filter} onChange={setFilter} />
      {asksNothing(filter) ? null : (
        <Button
          size="small"
          variant="ghost"
          onClick={({ currentTarget }) => {
            focusFirstFilter(currentTarget);
            setFilter(ANY_RUN);
          }}
        >
          Clear filters
        </Button>
      )}
    </div>
  );
}
