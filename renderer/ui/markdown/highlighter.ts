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

/** Longest time that the page stands still for one piece, ms; what is not read by then stays plain. */
const MAX_PIECE_MS = 2_000;

/** Harmless code. Reading it first translates the patterns of a grammar, which takes longer than all that follows. */
const WARM_UP = 'a = b("c"); // d';

const PREFIX = '--shiki-';
const theme = createCssVariablesTheme({ name: 'roles', variablePrefix: PREFIX });

let core: Promise<HighlighterCore> | null = null;

/**
 * Reads code piece after piece; what a piece leaves open (a comment, a string) goes on in the next. Where a hostile text
 * takes too long, the rest of the code stays plain.
 */
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
  /** Reads one line for at most `limit` ms; 0 means as long as it takes. */
  const read = (line: string, reading: { limit: number; state?: GrammarState | undefined }) =>
    highlighter.codeToTokens(line, {
      lang: name,
      theme: 'roles',
      tokenizeMaxLineLength: MAX_LINE_LENGTH,
      tokenizeTimeLimit: reading.limit,
      ...(reading.state ? { grammarState: reading.state } : {}),
    });
  let state: GrammarState | undefined;
  let tooSlow = false;
  return (text) => {
    if (!state) read(WARM_UP, { limit: 0 });
    const end = Date.now() + MAX_PIECE_MS;
    return text.split('\n').map((line) => {
      const limit = end - Date.now();
      tooSlow ||= limit <= 0;
      if (tooSlow) return [{ text: line, role: null }];
      const { tokens, grammarState } = read(line, { limit, state });
      state = grammarState;
      return (tokens[0] ?? []).map(({ content, color }) => ({
        text: content,
        role: roleOf(color),
      }));
    });
  };
}

/** `var(--shiki-token-keyword)` → `token-keyword`. */
function roleOf(color: string | undefined): string | null {
  const role = /--shiki-(token-[a-z-]+)/.exec(color ?? '')?.[1];
  return role ?? null;
}
