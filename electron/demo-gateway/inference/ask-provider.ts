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
  const plan = pass?.options.retry ?? ONCE;
  const { failure, attempts } = await withRetries(
    plan,
    { wait: state.timing.wait, signal: exchange.gone },
    async (number, isLast) => {
      exchange.record.attempts = number;
      const startedAt = state.now() - call.startedAt;
      const failed = await tryOnce(call, { number, isLast, firstByteAfter });
      const endedAt = state.now() - call.startedAt;
      const outcome =
        failed === 'timeout' ? 'timeout' : failed === null ? 200 : failed.refusal.status;
      if (!exchange.gone.aborted) exchange.record.tries.push({ startedAt, endedAt, outcome });
      return failed === 'timeout' ? timedOut(pass?.options.requestTimeout ?? 0) : failed;
    },
  );
  // Simulator only: the real gateway tells nobody how often it tried, and when.
  if (state.tellsTries) {
    exchange.response.setHeader('x-demo-attempts', String(attempts));
    exchange.response.setHeader('x-demo-tries', JSON.stringify(exchange.record.tries));
  }
  if (failure) throw failure;
}

/** Waits for the first byte of one try: null for an answer, else why there is none. */
async function tryOnce(
  call: InferenceCall,
  { number, isLast, firstByteAfter }: { number: number; isLast: boolean; firstByteAfter: number },
): Promise<ApiFailure | 'timeout' | null> {
  const { exchange, state, pass } = call;
  const { wait } = state.timing;
  const limit = pass?.options.requestTimeout ?? null;
  const upstream = upstreamPlan(call, number);
  const time = upstream.firstByteAfter ?? firstByteAfter;
  // On the last of several tries the gateway waits as long as it takes (cloudflare-api.md §5).
  // Assumption: with a single try the limit holds.
  const limited = limit !== null && time > limit && !(isLast && number > 1);
  await wait(limited ? limit : time, exchange.gone);
  if (limited) return 'timeout';
  return upstream.refusal ? new ApiFailure(upstream.refusal) : null;
}

function upstreamPlan({ state, fault, exchange }: InferenceCall, number: number): UpstreamPlan {
  if (fault?.fault.kind !== 'upstream') return {};
  const { fault: played, given } = fault;
  if (given.text('per', '') === 'request') {
    return played.plan(given, { number, chance: state.chance });
  }
  const key = `${played.name} ${exchange.url.pathname} ${exchange.record.body}`;
  const tries = (state.failures.get(key) ?? 0) + 1;
  const plan = played.plan(given, { number: tries, chance: state.chance });
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
