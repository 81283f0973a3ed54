import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CanaryRun } from './canary-run';
import { searchFolder, type Leak } from './search-folder';

/** The file in which each app's evidence counts the requests that carried the token. */
export const SENT_COUNT = 'requests-with-token.txt';

/** How a search of all evidence went. */
export interface EvidenceSearch {
  isClean: boolean;
  /** For the terminal; says where something was found, and never shows it. */
  report: string;
}

/**
 * Searches all that the apps of a run left behind. A search is believed only if it finds the account's id, which is
 * no secret and must be there, and if the token was really in use.
 */
export function searchEvidence(run: CanaryRun): EvidenceSearch {
  const { files, bytes, leaks } = searchFolder(run.evidence, run.token);
  const sent = countSent(run.evidence);
  const searched = `${files} files with ${Math.ceil(bytes / 1_048_576)} MiB`;
  if (leaks.length > 0) {
    return { isClean: false, report: `✗ canary: the token is in\n${leaks.map(line).join('\n')}` };
  }
  if (sent === 0) {
    return { isClean: true, report: `✓ canary: not in ${searched}; no spec had it in use` };
  }
  if (searchFolder(run.evidence, run.accountId).leaks.length === 0) {
    return { isClean: false, report: '✗ canary: the search does not even find the account id' };
  }
  return { isClean: true, report: `✓ canary: sent ${sent} times, and not in ${searched}` };
}

function countSent(evidence: string): number {
  return globSync(`*/${SENT_COUNT}`, { cwd: evidence })
    .map((file) => Number(readFileSync(join(evidence, file), 'utf8')))
    .reduce((sum, count) => sum + count, 0);
}

function line({ file, offset, encoding }: Leak): string {
  return `  ${file}, byte ${offset}, ${encoding}`;
}
