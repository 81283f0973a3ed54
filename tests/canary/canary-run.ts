import { randomInt } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One run of the browser suite: the account that its apps are connected to, and where they leave their traces. */
export interface CanaryRun {
  /** Random, of this run alone; opens nothing. */
  token: string;
  /** Random too: not secret, and so the proof that a search finds what is there. */
  accountId: string;
  /** Where each app keeps its data, and where all that it wrote and showed is gathered. */
  evidence: string;
}

/** The folder of the run, for the workers. The token itself is in no environment but those of the apps. */
const FOLDER = 'PLAYGROUND_CANARY_FOLDER';

/** Without vowels, so that no word comes about by chance that the demo gateway takes for a wish to be refused. */
const LETTERS = '0123456789BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz';
const HEXADECIMAL = '0123456789abcdef';

/** Begins a run: a private folder with the account in it, known to all workers that are started from now on. */
export function startCanaryRun(): CanaryRun {
  const folder = mkdtempSync(join(tmpdir(), 'playground-canary-'));
  mkdirSync(join(folder, 'evidence'));
  const account = { token: randomToken(), accountId: randomText(HEXADECIMAL, 32) };
  writeFileSync(join(folder, 'account.json'), JSON.stringify(account), { mode: 0o600 });
  process.env[FOLDER] = folder;
  return { ...account, evidence: join(folder, 'evidence') };
}

/** The run that this process belongs to. Throws where none was begun. */
export function canaryRun(): CanaryRun {
  const folder = process.env[FOLDER];
  if (folder === undefined) throw new Error('No run was begun: start the specs by their config');
  const account = JSON.parse(readFileSync(join(folder, 'account.json'), 'utf8'));
  return { ...account, evidence: join(folder, 'evidence') };
}

/** Deletes the run's folder. */
export function endCanaryRun(run: CanaryRun): void {
  rmSync(join(run.evidence, '..'), { recursive: true, force: true, maxRetries: 3 });
}

/** In the form of a user token, with a character for each encoding to change: quote, backslash, plus, slash, percent. */
export function randomToken(): string {
  return `cfut_${randomText(LETTERS, 12)}"+${randomText(LETTERS, 6)}/\\%${randomText(LETTERS, 24)}`;
}

function randomText(letters: string, length: number): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}
