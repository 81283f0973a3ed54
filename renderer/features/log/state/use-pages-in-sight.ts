import { useSettled } from '@renderer/lib/use-settled';
import { useState } from 'react';

/** Rows that are read at once. */
export const PAGE = 100;

/** Rows are read before they come into sight. */
const AHEAD = 40; // rows
const PAUSE = 60; // ms

/**
 * The numbers of the pages to be read for the rows in sight, both ends included: all but the first, which is always
 * read. Whoever scrolls on from page to page has them at once; what flies by is not read, only where it comes to rest.
 */
export function usePagesInSight({ first, last }: { first: number; last: number }): number[] {
  const from = Math.max(0, Math.floor((first - AHEAD) / PAGE));
  const to = Math.floor((last + AHEAD) / PAGE);
  const [read, setRead] = useState({ from, to });
  const isAtRest = useSettled(first, PAUSE) === first;
  const isNear = from <= read.to + 1 && to >= read.from - 1;
  if ((isNear || isAtRest) && (from !== read.from || to !== read.to)) setRead({ from, to });
  return Array.from({ length: read.to - read.from + 1 }, (_, index) => read.from + index).filter(
    (number) => number > 0,
  );
}
