import type { Json } from '../domain/json';
import { prefersSingleQuotes, sourceLiteral, type LiteralSyntax } from './source-literal';
import { UNSAFE_CHARACTERS } from './unsafe-characters';

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;
/** What would end a script element, or begin a comment in it, were the source put into a page. */
const MARKUP = /<(?=[/!])/g;

/** A string literal of JavaScript that is exactly this text, lone surrogates included, in printable characters. */
export function javaScriptString(text: string): string {
  const plain = escapeUnsafe(JSON.stringify(text).replace(MARKUP, String.raw`\u003c`));
  if (!prefersSingleQuotes(text)) return plain;
  return `'${plain
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}'`;
}

/** What stands between backticks for exactly this text. */
export function javaScriptTemplateText(text: string): string {
  const plain = text.replace(/[\\`]|\$(?=\{)/g, String.raw`\$&`);
  return escapeUnsafe(plain.replace(MARKUP, String.raw`\u003c`));
}

/** A JSON value as an expression; `__proto__` is an entry like any other. `indent` stands before its line. */
export function javaScriptLiteral(value: Json, indent = ''): string {
  return sourceLiteral(value, JAVASCRIPT, indent);
}

const JAVASCRIPT: LiteralSyntax = {
  string: javaScriptString,
  key: objectKey,
  true: 'true',
  false: 'false',
  null: 'null',
  step: '  ',
  padding: ' ',
};

function objectKey(name: string): string {
  // Written plainly it would set the prototype.
  if (name === '__proto__') return '["__proto__"]';
  return IDENTIFIER.test(name) ? name : javaScriptString(name);
}

function escapeUnsafe(source: string): string {
  return source.replace(
    UNSAFE_CHARACTERS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
