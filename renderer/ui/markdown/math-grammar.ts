import type { TokenizerAndRendererExtension, Tokens } from 'marked';

/** Math as it stood in the text. `closed` is false where its end mark is missing: then it is shown as text. */
export interface MathToken extends Tokens.Generic {
  type: 'math';
  source: string;
  display: boolean;
  closed: boolean;
}

const DELIMITERS = [
  { open: '$$', close: '$$' },
  { open: '\\[', close: '\\]' },
] as const;

/** Where the first blank line begins, or the end of the text. */
function paragraphEnd(text: string): number {
  const blank = /\n[ \t]*(?=\n)/.exec(text);
  return blank ? blank.index : text.length;
}

/**
 * A formula on lines of its own: `$$ … $$` or `\[ … \]`, without a blank line in it. While its end is missing it
 * takes all up to the blank line, so that nothing after it can be taken for finished and then swallowed.
 */
function readBlock(src: string): MathToken | undefined {
  const start = /^ {0,3}(\$\$|\\\[)/.exec(src);
  const delimiter = start && DELIMITERS.find((candidate) => candidate.open === start[1]);
  if (!start || !delimiter) return undefined;
  const limit = paragraphEnd(src);
  const from = start[0].length;
  const close = src.indexOf(delimiter.close, from);
  if (close === -1 || close >= limit) {
    if (limit < src.length) return undefined;
    return { type: 'math', raw: src, source: src.trim(), display: true, closed: false };
  }
  const after = close + delimiter.close.length;
  const rest = /^[ \t]*(?:\n|$)/.exec(src.slice(after, after + 1000));
  if (!rest) return undefined;
  return {
    type: 'math',
    raw: src.slice(0, after + rest[0].length),
    source: src.slice(from, close).trim(),
    display: true,
    closed: true,
  };
}

/** Math on lines of its own. */
export const blockMath: TokenizerAndRendererExtension = {
  name: 'math',
  level: 'block',
  start: (src) => nextLineStart(src, /\n {0,3}(?:\$\$|\\\[)/),
  tokenizer: readBlock,
};

/**
 * Where in this paragraph a line begins that matches (the expression includes the line end before it). What comes
 * after the paragraph is not searched: that would make long texts quadratic.
 */
export function nextLineStart(src: string, pattern: RegExp): number | undefined {
  const match = pattern.exec(src.slice(0, paragraphEnd(src)));
  return match ? match.index + 1 : undefined;
}

/** `\( … \)` and `\[ … \]` inside a line. A dollar sign in a line is always a dollar sign. */
export const inlineMath: TokenizerAndRendererExtension = {
  name: 'inlineMath',
  level: 'inline',
  start: (src) => /\\[([]/.exec(src)?.index,
  tokenizer(src) {
    const display = src.startsWith('\\[');
    if (!display && !src.startsWith('\\(')) return undefined;
    const close = src.indexOf(display ? '\\]' : '\\)', 2);
    if (close === -1) return undefined;
    const source = src.slice(2, close).trim();
    return { type: 'math', raw: src.slice(0, close + 2), source, display, closed: true };
  },
};
