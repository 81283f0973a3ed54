/** What went wrong, coarse enough to choose an icon and a next step. */
export type AppErrorKind =
  | 'bad-input'
  | 'auth'
  | 'permission'
  | 'not-found'
  | 'rate-limit'
  | 'billing'
  | 'blocked'
  | 'gateway'
  | 'provider'
  | 'network'
  | 'timeout'
  | 'protocol'
  | 'cancelled'
  | 'storage'
  | 'bug';

/** The ids by which Cloudflare finds a request again (cloudflare-api.md §3). */
export interface RequestIds {
  ray: string | null;
  logId: string | null;
  eventId: string | null;
  requestId: string | null;
}

/**
 * Every failure, as plain data: it crosses every pipe unchanged and never carries a stack or a secret.
 */
export interface AppError {
  kind: AppErrorKind;
  /** Stable and searchable, e.g. `gateway-rate-limit`, `network-dns`, `cut-off-no-end-mark`. */
  code: string;
  /** What happened, in one line, written for the user. */
  message: string;
  /** What to do next, or null where nothing sensible can be advised. */
  hint: string | null;
  /** HTTP status, or null if no answer arrived. */
  status: number | null;
  /** The number in Cloudflare's own envelope (cloudflare-api.md §6.2). */
  gatewayCode: number | null;
  /** The provider's or gateway's own words, untouched. Untrusted text. */
  providerMessage: string | null;
  /** How long the server asked us to wait, ms, clamped to 0–300,000. */
  retryAfterMs: number | null;
  /** True where sending the same request again can succeed. */
  retryable: boolean;
  requestIds: RequestIds;
  /** The first 64 KiB of the body as text, for the folded "raw" view. Untrusted text. */
  rawBody: string | null;
}

/** A failure in flight inside one process; converted to its `error` at the edge. */
export class AppFailure extends Error {
  constructor(readonly error: AppError) {
    super(error.message);
    this.name = 'AppFailure';
  }
}

/** No ids: the request never reached Cloudflare, or the answer named none. */
export const NO_REQUEST_IDS: RequestIds = {
  ray: null,
  logId: null,
  eventId: null,
  requestId: null,
};

/** Builds an `AppError`; everything not given is null, and `retryable` is false. */
export function appError(
  given: Pick<AppError, 'kind' | 'code' | 'message'> & Partial<AppError>,
): AppError {
  return {
    hint: null,
    status: null,
    gatewayCode: null,
    providerMessage: null,
    retryAfterMs: null,
    retryable: false,
    requestIds: NO_REQUEST_IDS,
    rawBody: null,
    ...given,
  };
}
