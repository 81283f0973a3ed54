import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './lint-planted';

const sources = globSync('{shared,electron,renderer,scripts,tests}/**/*.{ts,tsx}', {
  cwd: PROJECT,
}).map((path) => path.replaceAll('\\', '/'));

describe('the layout of the sources', () => {
  it('has no drawer for everything', () => {
    const drawers = /^(utils?|helpers?|common|misc)\.tsx?$/;
    expect(sources.filter((path) => drawers.test(basename(path)))).toEqual([]);
  });

  it('keeps features two folders deep, where the import rules see them', () => {
    const deep = /^renderer\/features\/[^/]+\/[^/]+\/[^/]+\//;
    expect(sources.filter((path) => deep.test(path))).toEqual([]);
  });

  it('has no file beside the feature folders', () => {
    expect(sources.filter((path) => /^renderer\/features\/[^/]+$/.test(path))).toEqual([]);
  });
});
