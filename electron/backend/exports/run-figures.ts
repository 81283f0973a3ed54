import type { Run } from '@shared/domain/run';
import { wireTimes } from '@shared/domain/wire-comparison';
import { responseMetadata } from '@shared/protocol/response-metadata';

/** Milliseconds since a run's request was sent; null: it did not come. */
export interface RunFigures {
  /** Before that: waiting for a free slot in the app. */
  queued: number | null;
  firstByte: number | null;
  firstText: number | null;
  total: number | null;
  /** Output tokens per second while the answer streamed; null where that says nothing about the model. */
  tokensPerSecond: number | null;
}

/** Below it tokens per second say nothing about the model, ms. */
const SHORTEST_STREAM = 50;

/** The times of a run, to the microsecond. */
export function runFigures(run: Run): RunFigures {
  const { firstByte, firstText, total } = wireTimes(run);
  const { firstReasoning, sent } = run.timings;
  const firstToken =
    firstReasoning === null || sent === null
      ? firstText
      : Math.min(firstReasoning - sent, firstText ?? Infinity);
  const tokens = run.usage?.outputTokens ?? null;
  const isCached = responseMetadata(run.responseHeaders).cacheStatus === 'HIT';
  const streamed = isCached || total === null || firstToken === null ? 0 : total - firstToken;
  return {
    queued: rounded(sent),
    firstByte: rounded(firstByte),
    firstText: rounded(firstText),
    total: rounded(total),
    tokensPerSecond:
      tokens === null || streamed < SHORTEST_STREAM ? null : rounded((tokens * 1_000) / streamed),
  };
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 1_000) / 1_000;
}
