import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

const PROGRAM = fileURLToPath(new URL('storage-start-program.ts', import.meta.url));
const COPIES = 4;
const FOLDERS = 12;

async function startCopy(): Promise<ChildProcess> {
  const child = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  return child;
}

async function answerOf(
  copy: ChildProcess,
): Promise<{ isLasting: boolean; notice: string | null }> {
  const [answer] = await once(copy, 'message');
  return answer;
}

it('starts several copies at once on a new data folder, and none takes the file of another for a damaged one', async () => {
  using folder = temporaryFolder();
  const copies = await Promise.all(Array.from({ length: COPIES }, startCopy));
  for (let round = 0; round < FOLDERS; round += 1) {
    const path = folder.file(`data-${round}`);
    const answers = copies.map((copy) => answerOf(copy));
    for (const copy of copies) copy.send(path);
    const outcomes = await Promise.all(answers);
    expect(outcomes.map(({ isLasting }) => isLasting)).toEqual(outcomes.map(() => true));
    expect(outcomes.filter(({ notice }) => notice === null)).toHaveLength(1);
    expect(readdirSync(path).filter((name) => name.startsWith('damaged-'))).toEqual([]);
  }
  for (const copy of copies) copy.disconnect();
});
