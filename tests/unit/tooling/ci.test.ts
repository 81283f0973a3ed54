import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './lint-planted';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

describe.each(globSync('.github/workflows/*.yml', { cwd: PROJECT }))('%s', (workflow) => {
  const text = read(workflow);

  it('names every action by its full commit, with the version beside it', () => {
    const actions = text.match(/uses: .*/g) ?? [];
    const loose = actions.filter((use) => !/^uses: [\w./-]+@[0-9a-f]{40} # v\d/.test(use));
    expect(loose).toEqual([]);
  });

  it('may read the repository and nothing else', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n/m);
    expect(text.match(/permissions:/g)).toHaveLength(1);
  });
});

describe('.ci/run', () => {
  it('stops at the first failure and runs the same two steps as a newcomer', () => {
    const script = read('.ci/run');
    expect(script).toContain('set -euo pipefail');
    expect(script.trimEnd()).toMatch(/\nnpm ci\nnpm test$/);
  });

  it.skipIf(process.platform === 'win32')('can be executed', () => {
    expect(statSync(join(PROJECT, '.ci/run')).mode & 0o100).not.toBe(0);
  });
});
