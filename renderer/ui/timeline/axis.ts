/** About this many parts are between the ticks of an axis. */
const PARTS = 5;

/** Ms from which on an axis counts in minutes. */
const MINUTES_FROM = 120_000;

/** Round numbers from 0 up to and with `to` (ms), steps of 1, 2 or 5 times a power of ten, of ms or of minutes. */
export function axisTicks(to: number): number[] {
  if (!Number.isFinite(to) || to <= 0) return [0];
  const unit = to > MINUTES_FROM ? 60_000 : 1;
  const rough = to / PARTS / unit;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough);
  const step = (round ?? rough) * unit;
  const count = Math.floor(to / step + 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** A moment on the axis as short as it can be said: `0`, `250 ms`, `1.5 s`, `2 min`. */
export function axisLabel(ms: number): string {
  if (ms === 0) return '0';
  if (ms < 1_000) return `${short(ms)} ms`;
  if (ms < MINUTES_FROM) return `${short(ms / 1_000)} s`;
  return `${short(ms / 60_000)} min`;
}

/** Where a moment lies on an axis that ends at `to`, in percent from 0 to 100. */
export function percentOf(at: number, to: number): number {
  if (!(to > 0)) return 0;
  return Math.min(100, Math.max(0, (at / to) * 100));
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
