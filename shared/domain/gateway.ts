import type { Backoff } from './gateway-policy';
import type { JsonObject } from './json';

/**
 * The settings of a gateway that the app knows (cloudflare-api.md §1.6). Null: off, or not stated.
 * A gateway has more; those are kept as they came, because a change replaces the whole object.
 */
export interface GatewaySettings {
  /** Requests by the gateway's own address need a token with the Run permission. */
  authentication: boolean | null;
  /** Seconds; 0 and null: off. */
  cacheTtl: number | null;
  cacheInvalidateOnUpdate: boolean | null;
  collectLogs: boolean | null;
  /** How many logs are kept. */
  logLimit: number | null;
  logLimitStrategy: 'STOP_INSERTING' | 'DELETE_OLDEST' | null;
  logpush: boolean | null;
  /** Seconds; 0 and null: off. */
  rateLimitInterval: number | null;
  /** Requests per interval. */
  rateLimit: number | null;
  rateLimitTechnique: 'fixed' | 'sliding' | null;
  /** All tries together, 1 to 5. */
  retryMaxAttempts: number | null;
  /** Milliseconds. */
  retryDelay: number | null;
  retryBackoff: Backoff | null;
  workersAiBilling: 'postpaid' | 'unified' | null;
  /** Only providers that keep nothing. */
  zdr: boolean | null;
  /** Only own provider keys, never unified billing. */
  byokOnly: boolean | null;
}

/** One gateway of the account. */
export interface Gateway {
  /** 1 to 64 of a–z, 0–9, `_` and single hyphens between them: also its name. */
  id: string;
  isDefault: boolean;
  /** ISO times; null where not stated. */
  createdAt: string | null;
  modifiedAt: string | null;
  settings: GatewaySettings;
  /** The object as the API gave it, fields unknown to the app included; a page gets it with credentials hidden. Untrusted. */
  raw: JsonObject;
}

/** What a gateway may be called (cloudflare-api.md §1.6). */
export const GATEWAY_ID_PATTERN = /^(?=.{1,64}$)[a-z0-9_]+(?:-[a-z0-9_]+)*$/;

/** Made by itself, and made again when it is deleted (cloudflare-api.md §1.1). */
export const DEFAULT_GATEWAY_ID = 'default';
