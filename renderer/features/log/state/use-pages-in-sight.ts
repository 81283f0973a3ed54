import { useSettled } from '@renderer/lib/use-settled';
import { useCallback, useState } from 'react';

/** Rows that are read at once. */
export const PAGE = 100;

/** Rows are read before they come into sight. */
const AHEAD = 40; // rows
const PAUSE = 60; // ms

/** Where the reader is in a list that is read page by page. */
export interface PagesInSight {
  /** The pages to be read beside the first, which is always read. */
  numbers: number[];
  isAtTop: boolean;
  /** Tells which rows are in sight, both ends included. Renders nothing anew as long as that asks for the same. */
  lookAt(range: { first: number; last: number }): void;
}

/**
 * Which pages are to be read. Whoever scrolls on from page to page has them at once; what flies by is not read, only
 * where it comes to rest.
 */
export function usePagesInSight(): PagesInSight {
  const [seen, setSeen] = useState({ from: 0, to: 0, isAtTop: true });
  const [read, setRead] = useState(seen);
  const isAtRest = useSettled(seen, PAUSE) === seen;
  const isNear = seen.from <= read.to + 1 && seen.to >= read.from - 1;
  if (seen !== read && (isNear || isAtRest)) setRead(seen);
  const lookAt = useCallback(({ first, last }: { first: number; last: number }) => {
    const next = {
      from: Math.max(0, Math.floor((first - AHEAD) / PAGE)),
      to: Math.floor((last + AHEAD) / PAGE),
      isAtTop: first === 0,
    };
    setSeen((now) =>
      now.from === next.from && now.to === next.to && now.isAtTop === next.isAtTop ? now : next,
    );
  }, []);
  const numbers = Array.from({ length: read.to - read.from + 1 }, (_, index) => read.from + index);
  return { numbers: numbers.filter((number) => number > 0), isAtTop: seen.isAtTop, lookAt };
}
