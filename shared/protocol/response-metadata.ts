import type { RequestIds } from '../domain/app-error';
import { cacheStatusOf } from '../domain/cache/cache-status';

/** What the gateway says about an answer in its headers (cloudflare-api.md §3). Null where it said nothing. */
export interface ResponseMetadata extends RequestIds {
  cacheStatus: 'HIT' | 'MISS' | null;
  /** 0: the first choice answered; n: the n-th fallback. */
  step: number | null;
  /** Chosen by a dynamic route. */
  model: string | null;
  provider: string | null;
  /** JSON of what data loss prevention found. */
  dlp: string | null;
}

/** Reads the gateway's headers; `headers` has names in lower case. */
export function responseMetadata(headers: Record<string, string>): ResponseMetadata {
  const status = cacheStatusOf(headers);
  const step = Number(headers['cf-aig-step'] || NaN);
  return {
    ...requestIdsOf(headers),
    cacheStatus: status === 'HIT' || status === 'MISS' ? status : null,
    step: Number.isInteger(step) && step >= 0 ? step : null,
    model: headers['cf-aig-model'] ?? null,
    provider: headers['cf-aig-provider'] ?? null,
    dlp: headers['cf-aig-dlp'] ?? null,
  };
}

/** The ids by which Cloudflare finds a request again; `headers` has names in lower case. */
export function requestIdsOf(headers: Record<string, string>): RequestIds {
  return {
    ray: headers['cf-ray'] ?? null,
    logId: headers['cf-aig-log-id'] ?? null,
    eventId: headers['cf-aig-event-id'] ?? null,
    requestId:
      headers['cf-aig-request-id'] ?? headers['request-id'] ?? headers['x-request-id'] ?? null,
  };
}
