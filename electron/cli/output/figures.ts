/** A time, ms. */
export function duration(ms: number): string {
  return ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(2)} s`;
}

/** A time, ms, or a dash where there is none. */
export function durationOrDash(ms: number | null): string {
  return ms === null ? '–' : duration(ms);
}

/** An amount of USD: never rounded to nothing; "unknown" where it is not known. */
export function usd(amount: number | null): string {
  if (amount === null) return 'unknown';
  if (amount === 0) return '$0';
  if (amount < 1e-6) return '< $0.000001';
  return amount < 1 ? `$${Number(amount.toPrecision(2))}` : `$${amount.toFixed(2)}`;
}

/** A share from 0 to 1, in per cent. */
export function share(part: number | null): string {
  return part === null ? '–' : `${Math.round(part * 100)} %`;
}
