/** Ms until status and headers of a streamed answer, if nothing is tried again (security.md §7.2 N45). */
export const FIRST_BYTE_LIMIT = 60_000;

/**
 * When the app itself gives up waiting for the first byte, ms after it sent the request. A stream soon, for it begins
 * early or never; anything else, and what the request's own headers let the gateway try again, only with the whole run.
 */
export function firstByteLimit(options: {
  streamed: boolean;
  /** The request's own header; the gateway's setting does not count here. */
  maxAttempts: number | null;
  limits: { headers: number; total: number };
}): number {
  const { streamed, maxAttempts, limits } = options;
  const isSlow = !streamed || (maxAttempts ?? 1) > 1;
  return isSlow ? limits.total : Math.min(limits.headers, limits.total);
}
