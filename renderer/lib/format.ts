import { durationText, usdText } from '@shared/domain/figure-text';

const EN = 'en-US';
const whole = new Intl.NumberFormat(EN, { maximumFractionDigits: 0 });
const UNKNOWN = 'unknown';

const digits = (value: number, fraction: number) =>
  value.toLocaleString(EN, { minimumFractionDigits: fraction, maximumFractionDigits: fraction });

/** A duration in ms: `38 ms`, `1.84 s`, `12.3 s`, `2 min 05 s`, `1 h 02 min`; null is `–`. */
export function formatDuration(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms)) return '–';
  return durationText(ms);
}

/** A number of tokens with thousands apart: `1,234`; null is `–`. */
export function formatTokens(tokens: number | null): string {
  return tokens === null ? '–' : whole.format(tokens);
}

/** A size of context in short: `8K`, `128K`, `1.05M` tokens; null is `unknown`. */
export function formatContext(tokens: number | null): string {
  if (tokens === null) return UNKNOWN;
  if (tokens < 1000) return String(tokens);
  const short = (value: number) => String(Number(value.toPrecision(3)));
  return tokens < 999_500 ? `${short(tokens / 1000)}K` : `${short(tokens / 1_000_000)}M`;
}

/** Tokens per second: `9.4 tok/s`, `141 tok/s`; null is `–`. */
export function formatRate(tokensPerSecond: number | null): string {
  if (tokensPerSecond === null || !Number.isFinite(tokensPerSecond)) return '–';
  return `${digits(tokensPerSecond, tokensPerSecond < 9.95 ? 1 : 0)} tok/s`;
}

/** USD with the digits that matter: `$1.24`, `$0.0184`, `$0.0000213`; exactly 0 is `$0`; null is `unknown`, never $0. */
export function formatUsd(usd: number | null): string {
  if (usd === null || !Number.isFinite(usd)) return UNKNOWN;
  return usdText(usd);
}

/** A size in bytes: `512 B`, `1.4 KiB`, `32 MiB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KiB', 'MiB', 'GiB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${unit === 0 || value >= 10 ? Math.round(value) : digits(value, 1)} ${units[unit]}`;
}

/** How long ago, in words of at most two parts: `now`, `12 s`, `1 min 12 s`, `3 h`, `2 d`. `ms` is the age. */
export function formatAge(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 1) return 'now';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return `${minutes} min${seconds % 60 ? ` ${seconds % 60} s` : ''}`;
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? `${hours} h` : `${Math.floor(hours / 24)} d`;
}

/** Time left in ms as a clock, e.g. `0:37`, `59:05`, `2 h 05 min`, `3 d`. */
export function formatCountdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  if (seconds < 3600) return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  const hours = Math.floor(seconds / 3600);
  if (hours < 48) return `${hours} h ${two(Math.floor((seconds % 3600) / 60))} min`;
  return `${Math.floor(hours / 24)} d`;
}
