const MINUTE = 60_000; // ms
const HOUR = 60 * MINUTE;

/** Stretches of time up to now that can be chosen at once, ms. */
export const RECENT = [
  { label: 'last hour', length: HOUR },
  { label: 'last 24 hours', length: 24 * HOUR },
  { label: 'last 7 days', length: 7 * 24 * HOUR },
  { label: 'last 30 days', length: 30 * 24 * HOUR },
] as const;

/** What a field for a local time holds, e.g. `2026-11-22T14:02`; null is empty. */
export function localTime(at: number | null): string {
  if (at === null || Number.isNaN(new Date(at).getTime())) return '';
  const local = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

/** Epoch ms at which the minute of such a field begins, or ends for `to`: both ends belong to a range. Null: no time. */
export function readLocalTime(text: string, end: 'from' | 'to'): number | null {
  const at = text === '' ? Number.NaN : new Date(text).getTime();
  if (Number.isNaN(at)) return null;
  return end === 'from' ? at : at + MINUTE - 1;
}
