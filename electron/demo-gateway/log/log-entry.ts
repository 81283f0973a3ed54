import type { JsonObject } from '@shared/domain/json';

/** One log record as `…/logs` lists it (cloudflare-api.md §1.7). */
export interface LogRecord {
  id: string;
  created_at: string;
  provider: string;
  model: string;
  model_type: string;
  path: string;
  success: boolean;
  status_code: number;
  cached: boolean;
  /** Milliseconds. */
  duration: number;
  tokens_in: number;
  tokens_out: number;
  /** USD. */
  cost: number;
  custom_cost: boolean;
  /** The object, or the same as JSON text: both are seen (cloudflare-api.md §1.7). */
  metadata: JsonObject | string | null;
  request_type: string;
  request_content_type: string;
  response_content_type: string;
  step: number;
  event_id: string;
  feedback: number | null;
  score: number | null;
  authentication: boolean;
  wholesale: boolean;
  byok: boolean;
  compatibilityMode: boolean;
  dlp_action: string | null;
  user_agent: string;
}

/** A record with what belongs to it but is not listed. Bodies are null where the payload was not kept. */
export interface StoredLog {
  gatewayId: string;
  record: LogRecord;
  requestHead: JsonObject;
  responseHead: JsonObject;
  requestBody: string | null;
  responseBody: string | null;
  /** Epoch milliseconds from which it can be read. */
  readableAt: number;
}

/** The detail view: the record and the head of both bodies. */
export function logDetail(log: StoredLog) {
  return {
    ...log.record,
    request_head: JSON.stringify(log.requestHead),
    request_head_complete: true,
    request_size: log.requestBody?.length ?? 0,
    response_head: JSON.stringify(log.responseHead),
    response_head_complete: true,
    response_size: log.responseBody?.length ?? 0,
  };
}
