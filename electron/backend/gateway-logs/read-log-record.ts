import type { GatewayLogRecord } from '@shared/domain/gateway-log';
import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import { stringOf } from '@shared/protocol/read-json';

/** Longer ids are nobody's: an id goes into the address of a later call. */
const LONGEST_ID = 64;

/** A record as the API gave it, or null for what is none. Never throws, whatever it is given. */
export function readLogRecord(raw: Json | undefined): GatewayLogRecord | null {
  if (!isJsonObject(raw)) return null;
  const id = stringOf(raw['id']);
  if (id === null || id.length > LONGEST_ID) return null;
  return {
    id,
    createdAt: stringOf(raw['created_at']) ?? '',
    provider: stringOf(raw['provider']),
    model: stringOf(raw['model']),
    success: booleanOf(raw['success']),
    status: numberOf(raw['status_code']),
    cached: booleanOf(raw['cached']),
    duration: numberOf(raw['duration']),
    tokensIn: numberOf(raw['tokens_in']),
    tokensOut: numberOf(raw['tokens_out']),
    cost: numberOf(raw['cost']),
    step: numberOf(raw['step']),
    metadata: metadataOf(raw['metadata']),
    eventId: stringOf(raw['event_id']),
    feedback: numberOf(raw['feedback']),
    score: numberOf(raw['score']),
    raw,
  };
}

/** An object, or the same as JSON text: both are seen (cloudflare-api.md §1.7). */
function metadataOf(value: Json | undefined): JsonObject | null {
  if (isJsonObject(value)) return value;
  if (typeof value !== 'string') return null;
  try {
    const parsed: unknown = JSON.parse(value);
    return isJsonObject(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

/** Numbers are also taken as text, as other lists of this API give them. */
function numberOf(value: Json | undefined): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Older databases of the API keep 0 and 1. */
function booleanOf(value: Json | undefined): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === 0 || value === 1 ? value === 1 : null;
}
