import { median } from '../backend/rounds';
import type { BenchResult } from '../bench-result';
import type { PacedCost, UpdateCost } from './answer-bench';
import type { Growth, Heaps, Pair } from './page-rounds';

const OWN_GROWTH_ALLOWANCE = 1.1;
const MEGABYTE = 1e6;

type Figures = Omit<BenchResult, 'goal' | 'what' | 'met'>;

function judge(goal: string, what: string, figures: Figures): BenchResult {
  return { goal, what, ...figures, met: figures.measured <= figures.limit };
}

const times = (measured: number, limit: number): Figures => ({ measured, limit, unit: '×' });
const growth = ({ start, end }: Growth, key: 'task' | 'script'): number => end[key] / start[key];
const endRatio = ({ app, floor }: Pair<Growth>): number => app.end.task / floor.end.task;

const AT_END = 'an update at the end of 20,000 tokens, over the floor';

const medianOf = <Round>(rounds: readonly Round[], value: (round: Round) => number): number =>
  median(rounds.map(value));

/** G6 and G7: an update of a plain answer. */
export function judgePlain(rounds: readonly Pair<Growth>[]): BenchResult[] {
  const grown = (key: 'task' | 'script', limit: number): Figures => {
    const ofFloor = medianOf(rounds, ({ floor }) => growth(floor, key));
    // The goal allows either: a fixed factor, or a little more than the floor itself grows by.
    return times(
      medianOf(rounds, ({ app }) => growth(app, key)),
      Math.max(limit, OWN_GROWTH_ALLOWANCE * ofFloor),
    );
  };
  return [
    judge('G6', `${AT_END}: plain`, times(medianOf(rounds, endRatio), 2)),
    judge('G7', 'growth of an update, end over start: whole task', grown('task', 1.3)),
    judge('G7 script', 'growth of an update, end over start: script', grown('script', 1.1)),
  ];
}

/** G6 of an answer with code to highlight and formulas to typeset. */
export function judgeFull(rounds: readonly Pair<UpdateCost>[]): BenchResult[] {
  const ratio = medianOf(rounds, ({ app, floor }) => app.task / floor.task);
  return [judge('G6 full', `${AT_END}: with code and math`, times(ratio, 3))];
}

/** G8: an update of one long code block. */
export function judgeCode(rounds: readonly Pair<Growth>[]): BenchResult[] {
  const grown = medianOf(rounds, ({ app }) => growth(app, 'task'));
  return [
    judge('G8', `${AT_END}: one code block`, times(medianOf(rounds, endRatio), 1.6)),
    judge('G8 growth', 'growth of an update in one code block', times(grown, 1.3)),
  ];
}

/** G10: eight columns at the end of 20,000 tokens, 100 tokens/s each. */
export function judgePaced(
  rounds: readonly Pair<PacedCost>[],
  { goal, kind }: { goal: string; kind: string },
): BenchResult[] {
  const inMs = (measured: number, limit: number): Figures => ({ measured, limit, unit: 'ms' });
  const what = `8 columns × 100 tokens/s, ${kind}`;
  const p95 = medianOf(rounds, ({ app }) => app.p95);
  const busy = medianOf(rounds, ({ app, floor }) => app.busy / floor.busy);
  const late = medianOf(rounds, ({ app }) => app.late);
  return [
    judge(`${goal} frames`, `${what}: 95 % of frames within`, inMs(p95, 33.4)),
    judge(`${goal} busy`, `${what}: main thread, over the floor`, times(busy, 2.2)),
    judge(`${goal} late`, `${what}: last delta until shown`, inMs(late, 100)),
  ];
}

/** G14: the way from the feed to a committed column. */
export function judgeState(rounds: readonly Pair<number>[]): BenchResult[] {
  const ratio = medianOf(rounds, ({ app, floor }) => app / floor);
  return [judge('G14', 'script per delta, feed to column, over a bare store', times(ratio, 1.25))];
}

/** G13: what a whole answer takes of the heap, and what is left of it when it is taken away. */
export function judgeHeaps({ empty, plain, full }: Heaps): BenchResult[] {
  const over = (bytes: number): Figures => ({
    measured: (bytes - empty.full) / MEGABYTE,
    limit: 8,
    unit: 'MB',
  });
  const what = 'heap with one answer of 20,000 tokens, over an empty page';
  return [
    judge('G13', `${what}: plain`, over(plain.full)),
    judge('G13 full', `${what}: highlighter and typesetter included`, over(full.full)),
    judge('G13 after', 'heap after the answer was cleared', times(full.cleared / full.ready, 1.1)),
  ];
}
