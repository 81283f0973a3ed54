import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  addTallies,
  NO_TESTS,
  readPlaywrightReport,
  readVitestReport,
  tallyLine,
} from '../../../scripts/tally';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));

function written(name: string, report: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(report));
  return path;
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('the last line of npm test', () => {
  const vitest = {
    numPassedTests: 10,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };

  it('sums what both runners reported', () => {
    const sum = addTallies([
      readVitestReport(written('vitest.json', vitest)),
      readPlaywrightReport(written('playwright.json', { stats })),
    ]);
    expect(tallyLine(sum)).toBe('15 passed (1 only when repeated), 3 failed, 5 skipped');
  });

  it('names no repeated tests where there are none', () => {
    expect(tallyLine({ ...NO_TESTS, passed: 2 })).toBe('2 passed, 0 failed, 0 skipped');
  });

  it('counts a runner that left no report as a failure', () => {
    expect(readVitestReport(join(folder, 'none.json'))).toEqual({ ...NO_TESTS, failed: 1 });
  });
});
