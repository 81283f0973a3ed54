import { formatDuration, formatUsd } from '@renderer/lib/format';
import { assertNever } from '@shared/domain/assert-never';
import type { ChartUnit } from './chart-kinds';

const PARTS = 4;

/**
 * Round numbers from 0 to just beyond the greatest of `values`, in steps of 1, 2 or 5 times a power of ten. What only
 * comes in wholes is counted in wholes. Without a value above 0 the axis ends at 1.
 */
export function roundTicks(values: readonly (number | null)[], unit: ChartUnit): number[] {
  const most = Math.max(0, ...values.map((value) => value ?? 0));
  const end = most > 0 && Number.isFinite(most) ? most : 1;
  const rough = end / PARTS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round =
    [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const step = unit === 'count' ? Math.max(1, round) : round;
  const count = Math.ceil(end / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => clean(index * step));
}

/** A tick in few characters: `0`, `250 ms`, `1.5 s`, `$0.002`, `12`. */
export function tickText(value: number, unit: ChartUnit): string {
  switch (unit) {
    case 'count':
      return value.toLocaleString('en-US');
    case 'usd':
      return formatUsd(value);
    case 'ms':
      return durationTick(value);
    default:
      return assertNever(unit);
  }
}

/** A measured figure as it is read: `38 ms`, `1.84 s`, `$0.0011`, `12`. */
export function figureText(value: number, unit: ChartUnit): string {
  switch (unit) {
    case 'count':
      return value.toLocaleString('en-US');
    case 'usd':
      return formatUsd(value);
    case 'ms':
      return formatDuration(value);
    default:
      return assertNever(unit);
  }
}

function durationTick(ms: number): string {
  if (ms === 0) return '0';
  if (ms < 1_000) return `${clean(ms)} ms`;
  if (ms < 120_000) return `${clean(ms / 1_000)} s`;
  if (ms < 7_200_000) return `${clean(ms / 60_000)} min`;
  return `${clean(ms / 3_600_000)} h`;
}

/** Without the dust of binary fractions. */
function clean(value: number): number {
  return Number(value.toPrecision(10));
}
