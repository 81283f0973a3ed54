const MAX_WAIT_MS = 300_000;

/**
 * `Retry-After` in seconds or as a date → ms, clamped to 0–300,000; null if missing or nonsense.
 * A date is measured against the answer's own `Date` where there is one, so that a wrong local clock does not matter.
 */
export function retryAfterMs(headers: Record<string, string>): number | null {
  const value = headers['retry-after']?.trim();
  if (!value) return null;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return clamp(seconds * 1000);
  const until = Date.parse(value);
  if (Number.isNaN(until)) return null;
  const sent = Date.parse(headers['date'] ?? '');
  return clamp(until - (Number.isNaN(sent) ? Date.now() : sent));
}

function clamp(ms: number): number {
  return Math.min(MAX_WAIT_MS, Math.max(0, Math.round(ms)));
}
