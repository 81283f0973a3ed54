import {
  createCssVariablesTheme,
  createHighlighterCore,
  type GrammarState,
  type HighlighterCore,
} from '@shikijs/core';
import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { loadLanguage } from './languages';

/** A stretch of code of one role; `role` is a class name, or null for plain code. */
export interface HighlightedToken {
  text: string;
  role: string | null;
}

/** The tokens of one line, without its line end. */
export type HighlightedLine = readonly HighlightedToken[];

/** Lines longer than this (characters) stay plain: minified code would block the page. */
const MAX_LINE_LENGTH = 2_000;
const PREFIX = '--shiki-';
const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: PREFIX });

let core: Promise<HighlighterCore> | null = null;

/** Reads code piece after piece; what a piece leaves open (a comment, a string) goes on in the next. */
export type PieceHighlighter = (text: string) => readonly HighlightedLine[];

/** A highlighter for one code block, or null if the language is not known. */
export async function createPieceHighlighter(language: string): Promise<PieceHighlighter | null> {
  const grammars = await loadLanguage(language);
  const name = grammars?.at(-1)?.name;
  if (!grammars || !name) return null;
  core ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  const highlighter = await core;
  await highlighter.loadLanguage(...grammars);
  let state: GrammarState | undefined;
  return (text) => {
    const { tokens, grammarState } = highlighter.codeToTokens(text, {
      lang: name,
      theme: 'roles',
      tokenizeMaxLineLength: MAX_LINE_LENGTH,
      ...(state ? { grammarState: state } : {}),
    });
    state = grammarState;
    return tokens.map((line) =>
      line.map(({ content, color }) => ({ text: content, role: roleOf(color) })),
    );
  };
}

/** `var(--shiki-token-keyword)` → `token-keyword`. */
function roleOf(color: string | undefined): string | null {
  const role = /--shiki-(token-[a-z-]+)/.exec(color ?? '')?.[1];
  return role ?? null;
}
