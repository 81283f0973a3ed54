import { LOG_ORDERS, type LogFilter, type LogOrder } from '@shared/domain/log-query';
import { useMemo } from 'react';
import { useLogServices } from '../log-context';
import { readFilter, writeFilter } from './filter-address';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What is looked at, as the address says, and how to look at something else. */
export interface LogView {
  filter: LogFilter;
  order: LogOrder;
  descending: boolean;
  /** The run whose detail is open. */
  runId: string | null;
  /** Replaces parts of the filter. */
  setFilter(change: Partial<LogFilter>): void;
  /** Sorts by a column; a second time the other way round. */
  sortBy(order: LogOrder): void;
  /** Opens the detail of a run; null closes it. */
  show(runId: string | null): void;
}

/** Reads what is looked at from the address, and writes it there. */
export function useLogView(): LogView {
  const { search, setSearch } = useLogServices();
  // One object as long as it asks for the same: what else the address holds is no reason to read the list anew.
  const asked = writeFilter(
    new URLSearchParams(),
    readFilter(new URLSearchParams(search)),
  ).toString();
  const filter = useMemo(() => readFilter(new URLSearchParams(asked)), [asked]);
  return useMemo(() => {
    const params = new URLSearchParams(search);
    const order = LOG_ORDERS.find((one) => one === params.get('order')) ?? 'startedAt';
    const descending = params.get('ascending') !== '1';
    const put = (change: (next: URLSearchParams) => void) => {
      const next = new URLSearchParams(search);
      change(next);
      setSearch(next.toString(), { replace: true });
    };
    return {
      filter,
      order,
      descending,
      runId: UUID.exec(params.get('run') ?? '')?.[0] ?? null,
      setFilter: (change) =>
        setSearch(writeFilter(params, { ...filter, ...change }).toString(), { replace: true }),
      sortBy: (next) =>
        put((query) => {
          query.set('order', next);
          if (next === order && descending) query.set('ascending', '1');
          else query.delete('ascending');
        }),
      show: (runId) =>
        put((query) => {
          if (runId === null) query.delete('run');
          else query.set('run', runId);
        }),
    };
  }, [search, setSearch, filter]);
}
