import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json';
import { PROJECT } from './lint-planted';

const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const DECISIONS = globSync('docs/decisions/*.md', { cwd: PROJECT });
const all = [...DOCUMENTS, ...DECISIONS];

const read = (document: string) => readFileSync(join(PROJECT, document), 'utf8');
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Files and folders of the project named in backticks; a `*` or `{a,b}` must match something. */
function namedPaths(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```/gm, '');
  const folders = 'shared|electron|renderer|tests|scripts|docs|\\.ci|\\.github';
  return found(prose, new RegExp(`\`((?:${folders})/[^\`\\s]*)\``, 'g'));
}

describe.each(all)('%s', (document) => {
  const text = read(document);

  it('names only files that exist', () => {
    const missing = namedPaths(text).filter(
      (path) => globSync(path, { cwd: PROJECT }).length === 0,
    );
    expect(missing).toEqual([]);
  });

  it('links only to what exists', () => {
    const links = found(text, /\]\((?!https?:|mailto:|#)([^)#]+)/g);
    const missing = links.filter((link) => !existsSync(join(PROJECT, dirname(document), link)));
    expect(missing).toEqual([]);
  });

  it('names only npm scripts that exist', () => {
    const named = found(text, /npm run (?:-s |--silent )?([\w-]+)/g);
    const missing = named.filter((name) => !Object.hasOwn(packageJson.scripts, name));
    expect(missing).toEqual([]);
  });
});

it('explains every npm script in the README', () => {
  const readme = read('README.md');
  const unexplained = Object.keys(packageJson.scripts).filter(
    (name) => !readme.includes(`npm run ${name}`) && !readme.includes(`npm ${name}`),
  );
  expect(unexplained).toEqual([]);
});

it('dates every decision', () => {
  const undated = DECISIONS.filter(
    (path) => !/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+\.md$/.test(basename(path)),
  );
  expect(undated).toEqual([]);
});

it('names each file of the walk in ARCHITECTURE.md once', () => {
  const walk = /^## One prompt[^]*?(?=^## )/m.exec(read('ARCHITECTURE.md'))?.[0] ?? '';
  const files = namedPaths(walk);
  expect(files.length).toBeGreaterThan(20);
  expect(files).toEqual([...new Set(files)]);
});
