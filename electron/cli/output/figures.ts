import { durationText, usdText } from '@shared/domain/figure-text';

/** A time, ms, or a dash where there is none. */
export function durationOrDash(ms: number | null): string {
  return ms === null ? '–' : durationText(ms);
}

/** An amount of USD: never rounded to nothing; "unknown" where it is not known. */
export function usd(amount: number | null): string {
  return amount === null ? 'unknown' : usdText(amount);
}

/** A share from 0 to 1, in per cent. */
export function share(part: number | null): string {
  return part === null ? '–' : `${Math.round(part * 100)} %`;
}
