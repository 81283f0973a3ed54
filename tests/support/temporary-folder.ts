import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where a file is in memory: for tests that write much and need no disk that is slow. */
export const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of its own in `parent`, deleted with all that is in it when the test ends. */
export function temporaryFolder(
  parent = tmpdir(),
): { path: string; file(name: string): string } & Disposable {
  const path = mkdtempSync(join(parent, 'playground-'));
  return {
    path,
    file: (name) => join(path, name),
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}
