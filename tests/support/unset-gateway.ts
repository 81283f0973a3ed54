import type { GatewaySettings } from '@shared/domain/gateway';

/** Nothing set: what a page sends for a gateway that is as the API makes it. */
export const UNSET_GATEWAY: GatewaySettings = {
  authentication: null,
  cacheTtl: null,
  cacheInvalidateOnUpdate: null,
  collectLogs: null,
  logLimit: null,
  logLimitStrategy: null,
  logpush: null,
  rateLimitInterval: null,
  rateLimit: null,
  rateLimitTechnique: null,
  retryMaxAttempts: null,
  retryDelay: null,
  retryBackoff: null,
  workersAiBilling: null,
  zdr: null,
  byokOnly: null,
};
