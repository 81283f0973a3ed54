import type { Wait } from '../demo-gateway-options';
import type { ApiFailure } from '../http/api-failure';

/** How often to try, and how long to wait in between. */
export interface RetryPlan {
  /** All tries together, 1 to 5. */
  attempts: number;
  /** Milliseconds. */
  delay: number;
  backoff: 'constant' | 'linear' | 'exponential';
}

/** One try: the failure of the provider, or null where it answered. */
export type Attempt = (number: number, isLast: boolean) => Promise<ApiFailure | null>;

/**
 * Milliseconds before the next try, after `tried` failed ones. Assumption: `d`, `d·k` and `d·2^(k−1)`, which is
 * the natural reading of the three names; no jitter (cloudflare-api.md §5).
 */
export function retryWait(plan: RetryPlan, tried: number): number {
  switch (plan.backoff) {
    case 'constant':
      return plan.delay;
    case 'linear':
      return plan.delay * tried;
    case 'exponential':
      return plan.delay * 2 ** (tried - 1);
  }
}

/** Assumption: these are tried again; the real list is not published (cloudflare-api.md §5). */
export function isRetryable(status: number): boolean {
  return status === 408 || status === 409 || status === 429 || status >= 500;
}

/** Tries until the provider answers, the failure is not worth another try, or the tries are used up. */
export async function withRetries(
  plan: RetryPlan,
  tools: { wait: Wait; signal: AbortSignal },
  attempt: Attempt,
): Promise<{ failure: ApiFailure | null; attempts: number }> {
  for (let number = 1; ; number += 1) {
    const failure = await attempt(number, number === plan.attempts);
    const retry = failure && number < plan.attempts && isRetryable(failure.refusal.status);
    if (!retry || tools.signal.aborted) return { failure, attempts: number };
    await tools.wait(retryWait(plan, number), tools.signal);
  }
}
