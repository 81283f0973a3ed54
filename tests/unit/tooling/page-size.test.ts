import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { firstLoad } from './first-load';
import { PROJECT } from './lint-planted';

const PAGE = join(PROJECT, 'out/renderer');
const built = existsSync(join(PAGE, 'index.html'));
const KILOBYTE = 1_000;

// `npm test` builds first; alone, this needs `npm run build`.
describe.skipIf(!built)('the first load of the built page', () => {
  it('takes at most 200 kB of script, gzipped', () => {
    const scripts = firstLoad(PAGE).filter(({ path }) => path.endsWith('.js'));
    const total = scripts.reduce((sum, { gzipped }) => sum + gzipped, 0);
    expect(scripts.length).toBeGreaterThan(0);
    expect(total / KILOBYTE, JSON.stringify(scripts, null, 2)).toBeLessThanOrEqual(200);
  });

  it('leaves what most answers do not need for later', () => {
    const early = firstLoad(PAGE).map(({ path }) => path);
    expect(early.filter((path) => /katex|shiki|highlight/i.test(path))).toEqual([]);
  });
});
