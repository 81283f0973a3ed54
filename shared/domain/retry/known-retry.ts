import type { PolicyField } from '../gateway-header-names';
import type { Backoff } from '../gateway-policy';
import { valueOf, type Standing } from '../policy/standing';
import { BACKOFFS, type RetrySettings } from './retry-schedule';

/** The fields that decide when the gateway tries again. */
type RetryField = Extract<PolicyField, 'maxAttempts' | 'retryDelay' | 'backoff' | 'requestTimeout'>;

/** What is known of the retries of a request. */
export type KnownRetry =
  /** No gateway sees the request, so nothing is tried again by one. */
  | { type: 'no-gateway' }
  | {
      type: 'known';
      settings: RetrySettings;
      /** Neither a header nor the gateway names the backoff: constant is assumed. */
      isBackoffAssumed: boolean;
    }
  /** Without this there is nothing to work with. `isReadable`: the gateway's settings say nothing; else they could not be read. */
  | { type: 'unknown'; field: 'maxAttempts' | 'retryDelay'; isReadable: boolean };

/** What applies to the retries of a request, out of the effective policy. */
export function knownRetry(
  effective: Readonly<Record<RetryField, { applies: Standing }>>,
): KnownRetry {
  const { maxAttempts, retryDelay, backoff, requestTimeout } = effective;
  if (maxAttempts.applies.type === 'idle') return { type: 'no-gateway' };
  const attempts = numberOf(maxAttempts.applies);
  if (attempts === null) return missing('maxAttempts', maxAttempts.applies);
  const delay = numberOf(retryDelay.applies);
  if (delay === null && attempts > 1) return missing('retryDelay', retryDelay.applies);
  const named = BACKOFFS.find((one) => one === valueOf(backoff.applies));
  return {
    type: 'known',
    settings: {
      attempts,
      delay: delay ?? 0,
      backoff: named ?? ('constant' satisfies Backoff),
      timeout: numberOf(requestTimeout.applies),
    },
    isBackoffAssumed: named === undefined && attempts > 1,
  };
}

function missing(field: 'maxAttempts' | 'retryDelay', applies: Standing): KnownRetry {
  return { type: 'unknown', field, isReadable: applies.type !== 'unknown' };
}

function numberOf(standing: Standing): number | null {
  const value = valueOf(standing);
  return typeof value === 'number' ? value : null;
}
