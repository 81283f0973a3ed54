import { definitionFromText } from '@electron/backend/lab/definition-file/read-definition';
import { parseCliOptions } from '@electron/cli/cli-options';
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageJson from '../../../package.json';
import { PROJECT } from './lint-planted';

const DOCUMENTS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...globSync('docs/*.md', { cwd: PROJECT }),
];
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

/** The words of each command for the terminal app in a document, without `npm run cli --`. */
function commands(text: string): string[][] {
  const joined = text.replaceAll(/\\\n\s*/g, '');
  return found(joined, /^npm run --silent cli -- (.*)$/gm).map((line) =>
    [...line.replace(/ > .*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
      ([, quoted, plain]) => quoted ?? plain ?? '',
    ),
  );
}

it.each(['README.md', 'docs/tuning.md'])('%s names only commands that can be run', (document) => {
  const all = commands(read(document));
  expect(all.length).toBeGreaterThan(1);
  for (const words of all) {
    expect(() => parseCliOptions(words), words.join(' ')).not.toThrow();
    const file = words[words.indexOf('--definition') + 1] ?? '';
    if (words.includes('--definition')) expect(existsSync(join(PROJECT, file)), file).toBe(true);
  }
});

it('comes with experiments that can be read', () => {
  const files = globSync('docs/tuning/*.yaml', { cwd: PROJECT });
  expect(files).not.toEqual([]);
  for (const file of files) expect(() => definitionFromText(read(file)), file).not.toThrow();
});

it('has small pictures, and each in use', () => {
  const pictures = globSync('docs/tuning/*.png', { cwd: PROJECT });
  const used = found(read('docs/tuning.md'), /\]\((tuning\/[\w-]+\.png)\)/g);
  expect(pictures.map((path) => path.replace('docs/', '')).toSorted()).toEqual(used.toSorted());
  for (const path of pictures) expect(statSync(join(PROJECT, path)).size).toBeLessThan(150 * 1024);
});
