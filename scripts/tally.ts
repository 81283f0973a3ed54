import { readFileSync } from 'node:fs';

/** Numbers of tests. */
export interface Tally {
  passed: number;
  /** Of those that passed: how many failed at first and passed when they were repeated. */
  repeated: number;
  failed: number;
  skipped: number;
}

/** No test yet. */
export const NO_TESTS: Tally = { passed: 0, repeated: 0, failed: 0, skipped: 0 };

/** What a runner that left no report counts as: one failure. */
const NO_REPORT: Tally = { ...NO_TESTS, failed: 1 };

/** The sum. */
export function addTallies(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, tally) => ({
      passed: sum.passed + tally.passed,
      repeated: sum.repeated + tally.repeated,
      failed: sum.failed + tally.failed,
      skipped: sum.skipped + tally.skipped,
    }),
    NO_TESTS,
  );
}

/** The last line of a test run. A test that passed only when repeated is worth a look, so it is named. */
export function tallyLine({ passed, repeated, failed, skipped }: Tally): string {
  const often = repeated === 0 ? '' : ` (${repeated} only when repeated)`;
  return `${passed} passed${often}, ${failed} failed, ${skipped} skipped`;
}

/** Reads what Vitest's `json` reporter wrote. */
export function readVitestReport(path: string): Tally {
  const report = readJson<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numTodoTests: number;
    testResults: { status: string; assertionResults: unknown[] }[];
  }>(path);
  if (report === null) return NO_REPORT;
  // A file that could not be loaded has no tests to count, yet it failed.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    repeated: 0,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Reads what Playwright's `json` reporter wrote. */
export function readPlaywrightReport(path: string): Tally {
  const report = readJson<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(path);
  if (report === null) return NO_REPORT;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, repeated: flaky, failed: unexpected, skipped };
}

function readJson<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null;
  }
}
