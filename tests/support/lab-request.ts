import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import type { CacheLab, CacheTest } from '@shared/domain/lab/lab-definition';
import { DEFAULT_PARAMETERS, type RunRequest } from '@shared/domain/run-request';
import { runRequest } from './run-request';

/** A request that the demo gateway's cache keeps for a minute. */
export function cachedRequest(policy: Partial<GatewayPolicy> = {}): RunRequest {
  return runRequest({
    parameters: { ...DEFAULT_PARAMETERS, stream: false },
    policy: { ...INHERIT_ALL, cacheTtl: 60, ...policy },
  });
}

/** An experiment with such a request. */
export function cacheLab(test: CacheTest, given: Partial<CacheLab> = {}): CacheLab {
  return {
    version: 1,
    name: 'Test',
    kind: 'cache',
    request: cachedRequest(),
    budget: null,
    fresh: true,
    test,
    ...given,
  };
}
