/** What every bench process shares: how it makes a result, tells the parent, and says more for people. */
import type { BenchResult } from '../bench-result';

/** A result whose goal is met at or below the limit; a ratio unless another unit is given. */
export function goal(
  given: Omit<BenchResult, 'unit' | 'met'> & Partial<Pick<BenchResult, 'unit'>>,
): BenchResult {
  return { unit: '×', ...given, met: given.measured <= given.limit };
}

/** Hands the results to the process that started this one; run alone, a bench prints them. */
export function report(results: BenchResult[]): void {
  if (process.send) process.send(results);
  else console.table(results);
}

/** A line of detail for people. */
export function note(line: string): void {
  console.log(`  ${line}`);
}
