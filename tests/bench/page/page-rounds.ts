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

/** Everything measured in one round, with one browser. `full` answers have code to highlight and math. */
export interface PageRound {
  plain: Pair<Growth>;
  full: Pair<UpdateCost>;
  code: Pair<Growth>;
  pacedPlain: Pair<PacedCost>;
  pacedFull: Pair<PacedCost>;
  script: Pair<number>;
}

const PACED_COLUMNS = 8;

/** Measures both; which of them comes first changes from round to round. */
async function measurePair<Value>(
  round: number,
  measure: (variant: 'floor' | 'app') => Promise<Value>,
): Promise<Pair<Value>> {
  if (round % 2 === 0) {
    const floor = await measure('floor');
    return { floor, app: await measure('app') };
  }
  const app = await measure('app');
  return { floor: await measure('floor'), app };
}

/** One round of all ratios. */
export async function measureRound(
  browser: Browser,
  base: string,
  round: number,
): Promise<PageRound> {
  type Place = Omit<AnswerCase, 'variant'>;
  const updates = (place: Place): Promise<Pair<UpdateCost>> =>
    measurePair(round, (variant) => measureUpdates(browser, base, { ...place, variant }));
  const growth = async (document: AnswerCase['document']): Promise<Pair<Growth>> => {
    const start = await updates({ document, at: 'start', columns: 1 });
    const end = await updates({ document, at: 'end', columns: 1 });
    return {
      floor: { start: start.floor, end: end.floor },
      app: { start: start.app, end: end.app },
    };
  };
  const paced = (document: AnswerCase['document']): Promise<Pair<PacedCost>> =>
    measurePair(round, (variant) =>
      measurePaced(browser, base, { variant, document, at: 'end', columns: PACED_COLUMNS }),
    );
  return {
    plain: await growth('plain'),
    full: await updates({ document: 'mixed', at: 'end', columns: 1 }),
    code: await growth('code'),
    pacedPlain: await paced('plain'),
    pacedFull: await paced('mixed'),
    script: await measurePair(round, (variant) => measureStatePath(browser, base, variant)),
  };
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
