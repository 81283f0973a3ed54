import { client, query } from '@renderer/rpc/client';
import type { LogEntry, LogPage } from '@shared/contract/log';
import type { LogFilter, LogOrder } from '@shared/domain/log-query';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { PAGE, usePagesInSight } from './use-pages-in-sight';

/** Runs are found in the order in which they were stored, which is nearly that in which they began. */
export const MOST_FRESH = 50; // rows
const LARGE_PAGE = 500; // rows
const MOST_AT_ONCE = 5_000; // rows
const LOOK_AGAIN = 2_000; // ms
/** How often a run that is under way is read anew, ms. */
export const LOOK_AT_RUNNING = 700;
const STILL_CHANGING = 120_000; // ms
const FORGET = 30_000; // ms

/** The rows of the log by their number, as far as they were read. */
export interface LogRows {
  /** How many there are in all. */
  total: number;
  /** The row at a place; undefined while it is being read. */
  at(index: number): LogEntry | undefined;
  /** Ids of all rows from one place to another, be they read or not. */
  idsBetween(one: number, other: number): Promise<string[]>;
  /** Tells which rows are in sight, both ends included. */
  lookAt(range: { first: number; last: number }): void;
  /** While true the list stands still even at its top: the keyboard is on one of its rows. */
  hold(isHeld: boolean): void;
  /** Runs that began since the list was made; at most `MOST_FRESH`, which stands for that many or more. */
  fresh: number;
  /** Makes the list anew, with the runs that began since. */
  renew(): void;
  /** No row is there yet, or the rows are those of another question. */
  isReading: boolean;
  error: Error | null;
}

/**
 * The runs that pass a filter, read page by page around what is in sight. The list stands still while runs begin: it
 * holds those up to the newest one that was known when it was made, unless the reader is at its top.
 */
export function useLogRows(asked: {
  filter: LogFilter;
  order: LogOrder;
  descending: boolean;
}): LogRows {
  const { filter, order, descending } = asked;
  const { numbers, isAtTop, lookAt } = usePagesInSight();
  const [isHeld, hold] = useState(false);
  const [list, setList] = useState({ filter, newest: null as number | null });
  const latest = useQuery(
    query.log.search.queryOptions({
      input: { filter, order: 'startedAt', descending: true, offset: 0, limit: MOST_FRESH },
      refetchInterval: LOOK_AGAIN,
      staleTime: 0,
    }),
  );
  const seen = newestOf(latest.data);
  const newest = list.filter === filter ? list.newest : null;
  const mayMove = newest === null || seen === null || (isAtTop && !isHeld);
  // Only at the top may rows move under the reader's eyes.
  if (latest.data !== undefined && seen !== newest && mayMove) setList({ filter, newest: seen });

  const upTo = useMemo(
    (): LogFilter => ({
      ...filter,
      startedAt: { ...filter.startedAt, to: earlier(filter.startedAt.to, newest) },
    }),
    [filter, newest],
  );
  const page = (number: number) =>
    query.log.search.queryOptions({
      input: { filter: upTo, order, descending, offset: number * PAGE, limit: PAGE },
      refetchInterval: ({ state }) => pauseOf(state.data),
      staleTime: 0,
      gcTime: FORGET,
    });
  const top = useQuery({
    ...page(0),
    enabled: latest.data !== undefined,
    placeholderData: keepPreviousData,
  });
  const others = useQueries({ queries: numbers.map(page) });
  // Read here: what is not read while rendering renders nothing anew when it comes.
  const pages = others.map((other) => other.data);
  const total = top.data?.total ?? 0;
  const question = JSON.stringify([filter, order, descending]);
  const [answered, setAnswered] = useState('');
  // Runs that come in ask no other question.
  if (answered !== question && top.isSuccess && !top.isPlaceholderData) setAnswered(question);
  const error = top.error ?? latest.error ?? others.find((other) => other.error)?.error ?? null;
  return {
    total,
    at(index) {
      const number = Math.floor(index / PAGE);
      const data = number === 0 ? top.data : pages[numbers.indexOf(number)];
      return data?.entries[index % PAGE];
    },
    async idsBetween(one, other) {
      const [from, to] = [Math.min(one, other), Math.max(one, other)];
      const ids: string[] = [];
      while (from + ids.length <= to && ids.length < MOST_AT_ONCE) {
        const offset = from + ids.length;
        const limit = Math.min(LARGE_PAGE, to - offset + 1);
        const { entries } = await client.log.search({
          filter: upTo,
          order,
          descending,
          offset,
          limit,
        });
        if (entries.length === 0) break;
        ids.push(...entries.map(({ runId }) => runId));
      }
      return ids;
    },
    lookAt,
    hold,
    // Counted, not told by how much the total grew: while runs come in others are deleted.
    fresh:
      latest.data?.entries.filter(({ startedAt }) => startedAt > (newest ?? Infinity)).length ?? 0,
    renew: () => setList({ filter, newest: seen }),
    isReading: error === null && answered !== question,
    error,
  };
}

/** Epoch ms; null where there is no run, or none was read yet. */
function newestOf(page: LogPage | undefined): number | null {
  const starts = page?.entries.map(({ startedAt }) => startedAt) ?? [];
  return starts.length === 0 ? null : Math.max(...starts);
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

/** Ms until a page is read anew: runs that are under way change; so do those of late, whose cost is reported after a while. */
export function pauseOf(page: LogPage | undefined): number | false {
  const entries = page?.entries ?? [];
  if (entries.some(({ state }) => state === 'running')) return LOOK_AT_RUNNING;
  const late = Date.now() - STILL_CHANGING;
  return entries.some(({ startedAt }) => startedAt > late) ? LOOK_AGAIN : false;
}
