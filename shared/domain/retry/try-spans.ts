import type { ObservedTry } from '../lab/lab';
import type { InferredTry } from './infer-tries';
import type { PredictedTry } from './predict-tries';

/** A try or the wait before one, as a timeline draws it. Ms since the gateway began with the request. */
export interface TrySpan {
  from: number;
  to: number;
  tone: 'wait' | 'ok' | 'fail';
  /** The number of the try and how it ended, or how long the wait is. */
  label: string;
  isInferred: boolean;
  /** Nobody knows when it ends. */
  isOpenEnded: boolean;
}

/** Tries that are foreseen; one that the model answers in its own time goes on to `end`. */
export function predictedSpans(tries: readonly PredictedTry[], end: number): TrySpan[] {
  return withWaits(
    tries.map(({ startedAt, endedAt, failure }, index) => ({
      from: startedAt,
      to: endedAt ?? Math.max(end, startedAt),
      tone: failure === null ? 'ok' : 'fail',
      label: `${index + 1} · ${failure ?? 'answer'}`,
      isInferred: false,
      isOpenEnded: endedAt === null,
    })),
  );
}

/** Tries as the demo gateway told them. */
export function observedSpans(tries: readonly ObservedTry[]): TrySpan[] {
  return withWaits(
    tries.map(({ startedAt, endedAt, outcome }, index) => ({
      from: startedAt,
      to: endedAt,
      tone: outcome === 'timeout' || outcome >= 400 ? 'fail' : 'ok',
      label: `${index + 1} · ${outcome}`,
      isInferred: false,
      isOpenEnded: false,
    })),
  );
}

/** Tries that nobody told of: worked out from times. */
export function inferredSpans(tries: readonly InferredTry[]): TrySpan[] {
  const spans = tries.map(({ startedAt, endedAt, failed }, index): TrySpan => {
    const label = `${index + 1} · ${failed ? 'failed' : 'answered'}`;
    const tone = failed ? 'fail' : 'ok';
    return { from: startedAt, to: endedAt, tone, label, isInferred: true, isOpenEnded: false };
  });
  return withWaits(spans);
}

function withWaits(tries: readonly TrySpan[]): TrySpan[] {
  return tries.flatMap((span, index) => {
    const from = tries[index - 1]?.to ?? span.from;
    if (span.from - from < 1) return [span];
    const label = `wait ${Math.round(span.from - from).toLocaleString('en-US')} ms`;
    const wait: TrySpan = { ...span, from, to: span.from, tone: 'wait', label, isOpenEnded: false };
    return [wait, span];
  });
}
