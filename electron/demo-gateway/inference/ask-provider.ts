import { ApiFailure } from '../http/api-failure';
import type { UpstreamPlan } from '../faults/fault';
import { withRetries, type RetryPlan } from '../gateway/retry';
import type { InferenceCall } from './inference-call';

const ONCE: RetryPlan = { attempts: 1, delay: 0, backoff: 'constant' };

/**
 * Waits for the provider's first byte, with the gateway's time limit and retries (cloudflare-api.md §5).
 * Throws the last failure.
 */
export async function askProvider(call: InferenceCall, firstByteAfter: number): Promise<void> {
  const { exchange, state, pass } = call;
  const { wait } = state.timing;
  const plan = pass?.options.retry ?? ONCE;
  const limit = pass?.options.requestTimeout ?? null;
  const { failure, attempts } = await withRetries(
    plan,
    { wait, signal: exchange.gone },
    async (number, isLast) => {
      exchange.record.attempts = number;
      const upstream = upstreamPlan(call);
      const time = upstream.firstByteAfter ?? firstByteAfter;
      // On the last of several tries the gateway waits as long as it takes (cloudflare-api.md §5).
      // Assumption: with a single try the limit holds.
      const limited = limit !== null && time > limit && !(isLast && plan.attempts > 1);
      await wait(limited ? limit : time, exchange.gone);
      if (limited) return timedOut(limit);
      return upstream.refusal ? new ApiFailure(upstream.refusal) : null;
    },
  );
  // Simulator only: the real gateway tells nobody how often it tried.
  exchange.response.setHeader('x-demo-attempts', String(attempts));
  if (failure) throw failure;
}

function upstreamPlan({ state, fault, exchange }: InferenceCall): UpstreamPlan {
  if (fault?.fault.kind !== 'upstream') return {};
  const key = `${fault.fault.name} ${exchange.url.pathname} ${exchange.record.body}`;
  const tries = (state.failures.get(key) ?? 0) + 1;
  const plan = fault.fault.plan(fault.given, tries);
  // Once a try goes well the count starts again, so that the fault can be seen again.
  if (plan.refusal === undefined && plan.firstByteAfter === undefined) state.failures.delete(key);
  else state.failures.set(key, tries);
  return plan;
}

/** Assumption: neither status nor code of this refusal is documented; the code is made up. */
function timedOut(limit: number): ApiFailure {
  return new ApiFailure({
    status: 408,
    code: 99_408,
    message: `Demo: no first byte from the provider within ${limit} ms (cf-aig-request-timeout)`,
    envelope: 'gateway',
  });
}
