import { Lexer, Marked, type Links, type Token } from 'marked';
import { footnote, footnoteReference } from './footnote-grammar';
import { blockMath, inlineMath } from './math-grammar';

const { defaults: options } = new Marked({
  gfm: true,
  extensions: [blockMath, inlineMath, footnote, footnoteReference],
});

/** Addresses of reference links by label. Without prototype: a label may be `__proto__`. */
export type Definitions = Links;

/** No definition yet. */
export function noDefinitions(): Definitions {
  return Object.create(null) as Definitions;
}

/** A line that opens so many quotes or lists in a row was made to hurt, not to be read. */
const TOO_DEEP = /^ *(?:>[ \t]*|(?:[-+*]|\d{1,9}[.)])[ \t]+){40}/m;

/** Marks that may begin something inside a line; each costs the library a look at all that follows it. */
const MARKS = /[[\\<*_~`!]/g;
const MAX_MARKS = { open: 500, closed: 2_000 } as const;

/**
 * Finds the blocks of a text and not what is inside their lines: cheap. The text has `\n` line ends only.
 * Null where quotes or lists are nested so deep that finding them would block the page.
 */
export function lexBlocks(text: string): Token[] | null {
  return TOO_DEEP.test(text) ? null : new Lexer(options).blockTokens(text, []);
}

/** True if reading a block's lines could block the page: it is then shown as its source. An open block is read again and again. */
export function isCostly(raw: string, closed: boolean): boolean {
  if (raw.length > MAX_LENGTH || TOO_DEEP.test(raw)) return true;
  return (raw.match(MARKS)?.length ?? 0) > (closed ? MAX_MARKS.closed : MAX_MARKS.open);
}

const MAX_LENGTH = 32_768;

/** The whole tree of a piece of text; reference links are looked up in `definitions`, which are not changed. */
export function lexTree(text: string, definitions: Definitions): Token[] {
  const lexer = new Lexer(options);
  lexer.tokens.links = Object.create(definitions) as Definitions;
  return lexer.lex(text);
}

/** The link definitions in these tokens, the ones inside quotes and lists included, in reading order. */
export function definitionsIn(tokens: readonly Token[]): [label: string, link: Links[string]][] {
  return tokens.flatMap((token) => {
    if (token.type === 'def')
      return [[token['tag'] as string, { href: token['href'], title: token['title'] }]];
    const inner =
      token.type === 'list' ? (token['items'] as Token[]) : (token as { tokens?: Token[] }).tokens;
    return inner ? definitionsIn(inner) : [];
  });
}
