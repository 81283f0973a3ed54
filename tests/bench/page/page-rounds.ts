import type { Browser } from '@playwright/test';
import {
  measureHeap,
  measurePaced,
  measureUpdates,
  type AnswerCase,
  type HeapSizes,
  type PacedCost,
  type UpdateCost,
} from './answer-bench';
import { measureStatePath } from './state-bench';

/** Floor and candidate of one measurement. */
export interface Pair<Value> {
  floor: Value;
  app: Value;
}

/** One answer at its start and at its end. */
export interface Growth {
  start: UpdateCost;
  end: UpdateCost;
}

/** Where a round is measured; each has a browser of its own. */
export interface Place {
  browser: Browser;
  base: string;
  /** 0-based; floor and candidate swap places from round to round. */
  round: number;
}

type Document = AnswerCase['document'];

const PACED_COLUMNS = 8;

async function measurePair<Value>(
  { round }: Place,
  measure: (variant: 'floor' | 'app') => Promise<Value>,
): Promise<Pair<Value>> {
  if (round % 2 === 0) {
    const floor = await measure('floor');
    return { floor, app: await measure('app') };
  }
  const app = await measure('app');
  return { floor: await measure('floor'), app };
}

/** What an update costs at the start or at the end of an answer. */
export function measureUpdatePair(
  place: Place,
  given: Pick<AnswerCase, 'document' | 'at'>,
): Promise<Pair<UpdateCost>> {
  return measurePair(place, (variant) =>
    measureUpdates(place.browser, place.base, { ...given, variant, columns: 1 }),
  );
}

/** What an update costs at both ends of an answer. */
export async function measureGrowth(place: Place, document: Document): Promise<Pair<Growth>> {
  const start = await measureUpdatePair(place, { document, at: 'start' });
  const end = await measureUpdatePair(place, { document, at: 'end' });
  return {
    floor: { start: start.floor, end: end.floor },
    app: { start: start.app, end: end.app },
  };
}

/** What eight columns cost while they stream at a steady rate. */
export function measurePacedPair(place: Place, document: Document): Promise<Pair<PacedCost>> {
  return measurePair(place, (variant) =>
    measurePaced(place.browser, place.base, {
      variant,
      document,
      at: 'end',
      columns: PACED_COLUMNS,
    }),
  );
}

/** Script per delta from the feed to a column. */
export function measureStatePair(place: Place): Promise<Pair<number>> {
  return measurePair(place, (variant) => measureStatePath(place.browser, place.base, variant));
}

/** The heap of an empty page, of a plain answer and of a full one. */
export interface Heaps {
  empty: HeapSizes;
  plain: HeapSizes;
  full: HeapSizes;
}

/** Measures the heap once: after a garbage collection it does not vary. */
export async function measureHeaps(browser: Browser, base: string): Promise<Heaps> {
  const place = { at: 'start', columns: 1 } as const;
  return {
    empty: await measureHeap(browser, base, { ...place, variant: 'none', document: 'plain' }),
    plain: await measureHeap(browser, base, { ...place, variant: 'app', document: 'plain' }),
    full: await measureHeap(browser, base, { ...place, variant: 'app', document: 'mixed' }),
  };
}
