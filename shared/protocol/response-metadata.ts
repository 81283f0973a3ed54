import type { RequestIds } from '../domain/app-error';

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

/** Headers that may be shown and stored; all others are dropped at the socket (security.md §3 L7). Lower case. */
export const SHOWN_RESPONSE_HEADERS: readonly string[] = [
  'content-type',
  'content-length',
  'content-encoding',
  'date',
  'server',
  'retry-after',
  'location',
  'cf-ray',
  'cf-cache-status',
  'request-id',
  'x-request-id',
  'cf-aig-cache-status',
  'cf-aig-log-id',
  'cf-aig-request-id',
  'cf-aig-event-id',
  'cf-aig-step',
  'cf-aig-model',
  'cf-aig-provider',
  'cf-aig-dlp',
  'cf-aig-run-id',
];

/** The headers that may be shown and stored, names in lower case. */
export function shownResponseHeaders(
  headers: Iterable<readonly [string, string]>,
): Record<string, string> {
  const shown: Record<string, string> = {};
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    if (SHOWN_RESPONSE_HEADERS.includes(key)) shown[key] = value;
  }
  return shown;
}

/** Reads the gateway's headers; `headers` has names in lower case. */
export function responseMetadata(headers: Record<string, string>): ResponseMetadata {
  const status = headers['cf-aig-cache-status']?.toUpperCase();
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
