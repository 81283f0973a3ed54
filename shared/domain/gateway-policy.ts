/** How the delay grows between attempts (`cf-aig-backoff`). */
export type Backoff = 'constant' | 'linear' | 'exponential';

/** One value of `cf-aig-metadata`; objects and null make the gateway drop all of it (cloudflare-api.md §2). */
export type MetadataValue = string | number | boolean;

/** What a request is said to cost instead of the gateway's own estimate, USD (`cf-aig-custom-cost`, cloudflare-api.md §2). */
export type CustomCost =
  | {
      type: 'per-token';
      input: number;
      output: number;
      /** Null: not stated. */
      cacheRead: number | null;
      cacheWrite: number | null;
    }
  | { type: 'total'; usd: number };

/**
 * What one request asks of the gateway, one field per `cf-aig-*` header (cloudflare-api.md §2).
 * Null means "send no header": the gateway's own setting applies.
 */
export interface GatewayPolicy {
  /** `cf-aig-gateway-id`. Null: the account's default gateway, or none at all for `@cf/` models. */
  gatewayId: string | null;
  skipCache: boolean | null;
  /** Seconds. */
  cacheTtl: number | null;
  cacheKey: string | null;
  collectLog: boolean | null;
  collectLogPayload: boolean | null;
  /** Milliseconds until the first byte. */
  requestTimeout: number | null;
  /** All tries together, 1 to 5. */
  maxAttempts: number | null;
  /** Milliseconds before the second try. */
  retryDelay: number | null;
  backoff: Backoff | null;
  metadata: Record<string, MetadataValue> | null;
  eventId: string | null;
  byokAlias: string | null;
  zdr: boolean | null;
  noWholesale: boolean | null;
  customCost: CustomCost | null;
  /** 32 hexadecimal digits: the trace that the exported span belongs to. */
  otelTraceId: string | null;
  /** 16 hexadecimal digits. */
  otelParentSpanId: string | null;
  /** Any further header, verbatim. Never `Authorization`. */
  extraHeaders: Record<string, string>;
}

/** A policy that sends no header at all. */
export const INHERIT_ALL: GatewayPolicy = {
  gatewayId: null,
  skipCache: null,
  cacheTtl: null,
  cacheKey: null,
  collectLog: null,
  collectLogPayload: null,
  requestTimeout: null,
  maxAttempts: null,
  retryDelay: null,
  backoff: null,
  metadata: null,
  eventId: null,
  byokAlias: null,
  zdr: null,
  noWholesale: null,
  customCost: null,
  otelTraceId: null,
  otelParentSpanId: null,
  extraHeaders: {},
};
