import { readFileSync } from 'node:fs';

/** Numbers of tests. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** What a runner that left no report counts as: one failure. */
const NO_REPORT: Tally = { passed: 0, failed: 1, skipped: 0 };

/** The sum. */
export function addTallies(tallies: Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
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
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Reads what Playwright's `json` reporter wrote. A test that passed only when repeated has passed. */
export function readPlaywrightReport(path: string): Tally {
  const report = readJson<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(path);
  if (report === null) return NO_REPORT;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected + flaky, failed: unexpected, skipped };
}

function readJson<T>(path: string): T | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    return null;
  }
}
