import type { GatewaySettings } from '@shared/domain/gateway';

/** What a new gateway begins with: like the one that Cloudflare makes by itself (cloudflare-api.md §1.1). Null: as the API sets it. */
export const NEW_GATEWAY_SETTINGS: GatewaySettings = {
  authentication: true,
  cacheTtl: null,
  cacheInvalidateOnUpdate: false,
  collectLogs: true,
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
