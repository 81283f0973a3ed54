import { answerBurst } from '@shared/domain/answer-burst';
import type { RunEvent } from '@shared/domain/run-event';
import { responseMetadata } from '@shared/protocol/response-metadata';
import type { RunContext } from './run-context';

/**
 * Tells the reader that a stream came in one burst, what may be behind it, and what to do. Not of an answer from the
 * cache, of which the cache status says it already. `offsets` are those of all raw frames.
 */
export function burstNotice(
  { marks, responseHeaders }: Pick<RunContext, 'marks' | 'responseHeaders'>,
  offsets: readonly number[],
): RunEvent[] {
  if (responseMetadata(responseHeaders).cacheStatus === 'HIT') return [];
  const burst = answerBurst(marks.current, offsets);
  if (burst === null) return [];
  const seconds = (burst.after / 1_000).toFixed(1);
  const message =
    `Arrived in one burst: after ${seconds} s nearly all of ${burst.events} events came within ` +
    `${Math.ceil(burst.within)} ms. Something held the stream back: guardrails or DLP that scan answers, ` +
    'a stored stream, or a proxy on the way. Its time to first token and tokens/s are not the model’s. ' +
    'To find out, send it through a gateway without guardrails and DLP, and without a proxy.';
  return [{ type: 'notice', notice: { code: 'one-burst', message } }];
}
