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

/** Finds the blocks of a text and not what is inside their lines: cheap. The text has `\n` line ends only. */
export function lexBlocks(text: string): Token[] {
  return new Lexer(options).blockTokens(text, []);
}

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
