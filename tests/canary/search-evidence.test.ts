import { mkdirSync, writeFileSync } from 'node:fs';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { describe, expect, it } from 'vitest';
import { randomToken, type CanaryRun } from './canary-run';
import { findCanary } from './find-canary';
import { searchEvidence, SENT_COUNT } from './search-evidence';

/** What two apps left: files by name, below the folder of the run. */
function evidence(files: Record<string, string>): { run: CanaryRun } & Disposable {
  const folder = temporaryFolder();
  mkdirSync(folder.file('one'));
  mkdirSync(folder.file('two'));
  for (const [name, text] of Object.entries(files)) writeFileSync(folder.file(name), text);
  const run = { token: TOKEN, accountId: ACCOUNT, evidence: folder.path };
  return { run, [Symbol.dispose]: () => folder[Symbol.dispose]() };
}

const TOKEN = randomToken();
const ACCOUNT = '0123456789abcdef'.repeat(2);
const USED = { [`one/${SENT_COUNT}`]: '3\n', [`two/${SENT_COUNT}`]: '4\n' };

describe('the search after the specs', () => {
  it('says how often the token was sent, and how much was searched', () => {
    using found = evidence({ ...USED, 'one/page.txt': `account ${ACCOUNT}` });
    expect(searchEvidence(found.run)).toEqual({
      isClean: true,
      report: '✓ canary: sent 7 times, and not in 3 files with 1 MiB',
    });
  });

  it('names the place of each leak, and shows none', () => {
    const leaks = { 'one/output.txt': `x${TOKEN}`, 'two/page.txt': `xyz ${btoa(TOKEN)}` };
    using found = evidence({ ...USED, ...leaks });
    const { isClean, report } = searchEvidence(found.run);
    expect(isClean).toBe(false);
    expect(report.split('\n').toSorted()).toEqual([
      '  one/output.txt, byte 1, raw',
      '  two/page.txt, byte 4, base64',
      '✗ canary: the token is in',
    ]);
    expect(findCanary(Buffer.from(report), TOKEN)).toEqual([]);
  });

  it('is not believed where it does not find the account either', () => {
    using found = evidence({ ...USED, 'one/page.txt': 'nothing' });
    expect(searchEvidence(found.run)).toMatchObject({ isClean: false });
  });

  it('says so where no spec used the token, e.g. since only one was run', () => {
    using found = evidence({ 'one/page.txt': 'a demo' });
    expect(searchEvidence(found.run).report).toContain('no spec had it in use');
  });
});
