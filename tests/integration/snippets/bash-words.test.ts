import { execFileSync } from 'node:child_process';
import { toBytes } from '@shared/snippets/byte-text';
import { readBash } from '@shared/snippets/bash-words';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { requireProgram } from '../judges/require-program';

const piece = fc.constantFrom(
  ...['a', 'é', '😀', ' ', '\\', "'", '"', '$', 'x', '#', '\n', '\t', '\r', '\r\n', '\\\n', '\\\\'],
  ...['\\n', '\\x41', '\\xc3', '\\xa9', '\\101', '\\777', '\\u00e9', '\\U1F600', '\\cA', '\\z'],
  ...['!', '[', ']', '*', '?', '^', '='],
  ...['%s', '{}', '{a}', '$"', "$'", "'a b'", '"a b"', '\\"', "\\'", '\\$', ':', '@'],
);
const pieces = fc.array(piece, { maxLength: 8 }).map((found) => found.join(''));
const quoted = fc.oneof(
  pieces,
  pieces.map((text) => `'${text.replaceAll("'", '')}'`),
  pieces.map((text) => `"${text}"`),
  pieces.map((text) => `$'${text}'`),
);
const line = fc.array(quoted, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

/** The words that our reader finds, as one text; null where it refuses. */
function ours(source: string): string | null {
  try {
    const [words = []] = readBash(toBytes(`w ${source}`));
    return words.map(({ text }) => `${text}\0`).join('');
  } catch {
    return null;
  }
}

/** What bash makes of many lines, each read on its own. */
function bash(lines: readonly string[]): string[] {
  const script = lines.map((source) => `w ${source}\nprintf '\\n--\\0'\n`).join('');
  const show = `w() { printf '%s\\0' w "$@"; }\n${script}`;
  // Without -f the words would depend on the files that lie around.
  const output = execFileSync('bash', ['--norc', '--noprofile', '-f', '-s'], {
    input: show,
    env: { PATH: process.env['PATH'], LC_ALL: 'C.UTF-8' },
  });
  return output.toString('latin1').split('\n--\0').slice(0, -1);
}

it('splits as bash does', () => {
  requireProgram('bash');
  const lines = fc
    .sample(line, { numRuns: 3_000, seed: 1 })
    // Line ends of Windows are taken for plain ones here, and a last backslash would go on in the next line.
    .filter((source) => !/\r\\?\n|\\$/.test(source) && ours(source) !== null)
    .slice(0, 1_000);
  expect(lines.length).toBeGreaterThan(500);
  const expected = bash(lines);
  expect(expected).toHaveLength(lines.length);
  for (const [at, source] of lines.entries())
    expect({ source, words: ours(source) }).toEqual({ source, words: expected[at] });
});
