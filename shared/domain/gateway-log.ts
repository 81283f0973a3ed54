import type { AppError } from './app-error';
import type { Json, JsonObject } from './json';

/** One record of the gateway's own log (cloudflare-api.md §1.7). Null: not stated. All of it is untrusted. */
export interface GatewayLogRecord {
  id: string;
  /** ISO time. */
  createdAt: string;
  provider: string | null;
  model: string | null;
  success: boolean | null;
  status: number | null;
  cached: boolean | null;
  /** Ms. */
  duration: number | null;
  tokensIn: number | null;
  tokensOut: number | null;
  /** USD. */
  cost: number | null;
  step: number | null;
  metadata: JsonObject | null;
  eventId: string | null;
  /** -1, 0 or 1. */
  feedback: number | null;
  /** 0 to 100. */
  score: number | null;
  /** The record as it came. */
  raw: JsonObject;
}

/** A log is often readable at once; an entry that is missing for longer will not come (cloudflare-api.md §1.7), ms. */
export const LOG_MAY_COME = 60_000;

/** A body that the gateway kept; null: it kept none, or it cannot be read, and why. */
export interface GatewayLogBody {
  value: Json | string | null;
  problem: AppError | null;
}

/** One condition on the gateway's log, as its `filters` JSON says it (cloudflare-api.md §1.7). */
export interface GatewayLogCondition {
  key: string;
  operator: 'eq' | 'neq' | 'contains' | 'lt' | 'gt';
  value: (string | number | boolean)[];
}

/** A page of the gateway's log. */
export interface GatewayLogPage {
  records: GatewayLogRecord[];
  total: number | null;
}
