import { median } from '../backend/rounds';
import type { BenchResult } from '../bench-result';
import type { PacedCost } from './answer-bench';
import type { Growth, Heaps, PageRound, Pair } from './page-rounds';

const OWN_GROWTH_ALLOWANCE = 1.1;
const MEGABYTE = 1e6;

type Figures = Omit<BenchResult, 'goal' | 'what' | 'met'>;

function judge(goal: string, what: string, figures: Figures): BenchResult {
  return { goal, what, ...figures, met: figures.measured <= figures.limit };
}

const times = (measured: number, limit: number): Figures => ({ measured, limit, unit: '×' });
const growth = ({ start, end }: Growth, key: 'task' | 'script'): number => end[key] / start[key];
const endRatio = ({ app, floor }: Pair<Growth>): number => app.end.task / floor.end.task;

/** Turns rounds into goals: medians of the ratios within a round. */
export function judgeRounds(rounds: readonly PageRound[]): BenchResult[] {
  return [...judgeUpdates(rounds), ...judgePaced(rounds), ...judgeState(rounds)];
}

/** G6, G7 and G8: what an update costs. */
function judgeUpdates(rounds: readonly PageRound[]): BenchResult[] {
  const over = (ratio: (round: PageRound) => number): number => median(rounds.map(ratio));
  const grown = (key: 'task' | 'script', limit: number): Figures => {
    const ofFloor = over((round) => growth(round.plain.floor, key));
    // The goal allows either: a fixed factor, or a little more than the floor itself grows by.
    return times(
      over((round) => growth(round.plain.app, key)),
      Math.max(limit, OWN_GROWTH_ALLOWANCE * ofFloor),
    );
  };
  const atEnd = 'an update at the end of 20,000 tokens, over the floor';
  return [
    judge(
      'G6',
      `${atEnd}: plain`,
      times(
        over((round) => endRatio(round.plain)),
        2,
      ),
    ),
    judge(
      'G6 full',
      `${atEnd}: with code and math`,
      times(
        over(({ full }) => full.app.task / full.floor.task),
        3,
      ),
    ),
    judge('G7', 'growth of an update, end over start: whole task', grown('task', 1.3)),
    judge('G7 script', 'growth of an update, end over start: script', grown('script', 1.1)),
    judge(
      'G8',
      `${atEnd}: one code block`,
      times(
        over((round) => endRatio(round.code)),
        1.6,
      ),
    ),
    judge(
      'G8 growth',
      'growth of an update in one code block',
      times(
        over((round) => growth(round.code.app, 'task')),
        1.3,
      ),
    ),
  ];
}

/** G10: eight columns at the end of 20,000 tokens, 100 tokens/s each. */
function judgePaced(rounds: readonly PageRound[]): BenchResult[] {
  const rows = (goal: string, kind: string, pick: (round: PageRound) => Pair<PacedCost>) => {
    const over = (value: (paced: Pair<PacedCost>) => number): number =>
      median(rounds.map((round) => value(pick(round))));
    const inMs = (measured: number, limit: number): Figures => ({ measured, limit, unit: 'ms' });
    const what = `8 columns × 100 tokens/s, ${kind}`;
    return [
      judge(
        `${goal} frames`,
        `${what}: 95 % of frames within`,
        inMs(
          over(({ app }) => app.p95),
          33.4,
        ),
      ),
      judge(
        `${goal} busy`,
        `${what}: main thread, over the floor`,
        times(
          over(({ app, floor }) => app.busy / floor.busy),
          2.2,
        ),
      ),
      judge(
        `${goal} late`,
        `${what}: last delta until shown`,
        inMs(
          over(({ app }) => app.late),
          100,
        ),
      ),
    ];
  };
  return [
    ...rows('G10', 'plain', (round) => round.pacedPlain),
    ...rows('G10 full', 'with code and math', (round) => round.pacedFull),
  ];
}

/** G14: the way from the feed to a committed column. */
function judgeState(rounds: readonly PageRound[]): BenchResult[] {
  const ratio = median(rounds.map(({ script }) => script.app / script.floor));
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
