import type { TokenizerAndRendererExtension, Tokens } from 'marked';
import { nextLineStart } from './math-grammar';

/** `[^label]: text`, shown where it stands. */
export interface FootnoteToken extends Tokens.Generic {
  type: 'footnote';
  label: string;
}

/** `[^label]` in a line. */
export interface FootnoteReferenceToken extends Tokens.Generic {
  type: 'footnoteReference';
  label: string;
}

const DEFINITION =
  /^ {0,3}\[\^([^\]\s]+)\]:[ \t]*([^\n]*(?:\n(?!\s*(?:\n|$)| {0,3}\[\^)[^\n]+)*)(?:\n|$)/;

/** Footnote texts. The library would take `[^1]: word` for a link's address. */
export const footnote: TokenizerAndRendererExtension = {
  name: 'footnote',
  level: 'block',
  start: (src) => nextLineStart(src, /\n {0,3}\[\^/),
  tokenizer(src) {
    const match = DEFINITION.exec(src);
    if (!match) return undefined;
    const [raw, label = '', text = ''] = match;
    return { type: 'footnote', raw, label, tokens: this.lexer.blockTokens(text, []) };
  },
};

/** Marks that point at a footnote. */
export const footnoteReference: TokenizerAndRendererExtension = {
  name: 'footnoteReference',
  level: 'inline',
  start: (src) => /\[\^/.exec(src)?.index,
  tokenizer(src) {
    const match = /^\[\^([^\]\s]+)\](?!\()/.exec(src);
    if (!match) return undefined;
    return { type: 'footnoteReference', raw: match[0], label: match[1] ?? '' };
  },
};
