import { estimateCost } from '@shared/domain/cost';
import type { TokenPrice } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import { cacheStatusOf } from '@shared/domain/cache/cache-status';

const SHORTEST_STREAM = 50; // ms; below it tokens per second say nothing about the model

/** The figures of one run; null means unknown or not applicable, never zero. */
export interface RunMetrics {
  /** True where the gateway answered from its cache: its times are not the model's. */
  cached: boolean;
  /** Milliseconds from sending to the first token, be it reasoning or text. */
  firstToken: number | null;
  /** Milliseconds from sending to the end. */
  total: number | null;
  /** Output tokens per second while the answer streamed. */
  tokensPerSecond: number | null;
  inputTokens: number | null;
  cachedInputTokens: number | null;
  outputTokens: number | null;
  reasoningTokens: number | null;
  /** USD: the gateway's own figure, else by list price; 0 only for a cached answer. */
  cost: number | null;
  /** True where the gateway itself reported `cost`; otherwise it is estimated. */
  isReported: boolean;
  /** USD by list price; null for a cached answer. */
  listCost: number | null;
  /** USD by list price that a cached answer would have cost; null for any other. */
  saved: number | null;
}

/** Reads the figures out of a run, as far as it has come. `reported` is what the gateway says that it cost, USD. */
export function runMetrics(
  run: Run,
  price: TokenPrice | null,
  reported: number | null = null,
): RunMetrics {
  const { timings, usage } = run;
  const sent = timings.sent ?? 0;
  const since = (mark: number | null) => (mark === null ? null : Math.max(0, mark - sent));
  // An image or a sound has no first token, and its bytes are only known as such at the end.
  const hasTokens = run.text !== '' || run.reasoning !== '';
  const firstToken = hasTokens ? since(earlier(timings.firstReasoning, timings.firstText)) : null;
  const cached = cacheStatusOf(run.responseHeaders) === 'HIT';
  const outputTokens = usage?.outputTokens ?? null;
  const lastByte = since(timings.lastByte);
  // Counts so far would make a running answer look slow and cheap.
  const running = run.state === 'running';
  const listCost = running || usage === null ? null : estimateCost(usage, price);
  return {
    cached,
    firstToken,
    total: since(timings.lastByte ?? timings.ended),
    tokensPerSecond: rate(
      outputTokens,
      !running && firstToken !== null && lastByte !== null ? lastByte - firstToken : 0,
    ),
    inputTokens: usage?.inputTokens ?? null,
    cachedInputTokens: usage?.cachedInputTokens ?? null,
    outputTokens,
    reasoningTokens: usage?.reasoningTokens ?? null,
    cost: cached ? 0 : (reported ?? listCost),
    isReported: !cached && reported !== null,
    listCost: cached ? null : listCost,
    saved: cached ? listCost : null,
  };
}

/** The figures of which one column can be the best. */
export type ComparedMetric = 'firstToken' | 'total' | 'tokensPerSecond' | 'cost';

const COMPARED: readonly { metric: ComparedMetric; better: 'less' | 'more' }[] = [
  { metric: 'firstToken', better: 'less' },
  { metric: 'total', better: 'less' },
  { metric: 'tokensPerSecond', better: 'more' },
  { metric: 'cost', better: 'less' },
];

/**
 * For each of the given runs, the metrics in which it beats all others; ties mark nobody.
 * Cached answers take no part, and neither does a run that failed or was stopped: null in `candidates`.
 */
export function bestMetrics(candidates: readonly (RunMetrics | null)[]): ComparedMetric[][] {
  const best: ComparedMetric[][] = candidates.map(() => []);
  for (const { metric, better } of COMPARED) {
    const values = candidates.map((one) => (one === null || one.cached ? null : one[metric]));
    const known = values.filter((value) => value !== null);
    if (known.length < 2) continue;
    const winner = better === 'less' ? Math.min(...known) : Math.max(...known);
    if (known.filter((value) => value === winner).length === 1)
      best[values.indexOf(winner)]?.push(metric);
  }
  return best;
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function rate(tokens: number | null, milliseconds: number): number | null {
  return tokens === null || milliseconds < SHORTEST_STREAM ? null : (tokens * 1000) / milliseconds;
}
