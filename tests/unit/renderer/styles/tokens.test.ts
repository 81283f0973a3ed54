import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './contrast';

const css = readFileSync(
  new URL('../../../../renderer/styles/tokens.css', import.meta.url),
  'utf8',
);

/** The value of a token in a theme. */
function token(name: string, theme: 'light' | 'dark'): string {
  const value = new RegExp(
    `--${name}: (?:light-dark\\((oklch\\([^)]*\\)), (oklch\\([^)]*\\))\\)|(oklch\\([^)]*\\)));`,
  ).exec(css);
  if (!value) throw new Error(`no token ${name}`);
  return (value[3] ?? value[theme === 'light' ? 1 : 2]) as string;
}

const BACKGROUNDS = ['canvas', 'surface', 'sunken', 'hover'];
const ON_SOFT = ['hit', 'miss', 'fail', 'info'];
const TEXT_PAIRS: [text: string, background: string][] = [
  ...['ink', 'muted', 'faint', 'accent-text', ...ON_SOFT].flatMap((text) =>
    BACKGROUNDS.map((background): [string, string] => [text, background]),
  ),
  ...ON_SOFT.map((tone): [string, string] => [tone, `${tone}-soft`]),
  ['accent-text', 'accent-soft'],
  ['on-accent', 'accent'],
  ...['code-keyword', 'code-string', 'code-constant', 'code-function'].map(
    (text): [string, string] => [text, 'sunken'],
  ),
];

describe.each(['light', 'dark'] as const)('tokens, %s', (theme) => {
  it.each(TEXT_PAIRS)('%s on %s can be read (WCAG AA, 4.5)', (text, background) => {
    expect(contrast(token(text, theme), token(background, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['line-field', 'surface'],
    ['line-field', 'canvas'],
    ['accent-text', 'canvas'],
    ['accent', 'surface'],
  ])('%s on %s can be seen as a boundary (3.0)', (line, background) => {
    expect(contrast(token(line, theme), token(background, theme))).toBeGreaterThanOrEqual(3);
  });
});
