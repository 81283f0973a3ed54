import type { Json } from '../domain/json';
import { prefersSingleQuotes, sourceLiteral, type LiteralSyntax } from './source-literal';
import { UNSAFE_CHARACTERS } from './unsafe-characters';

const SHORT_ESCAPES: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string literal of Python that is exactly this text, lone surrogates included, in printable characters. */
export function pythonString(text: string): string {
  const quote = prefersSingleQuotes(text) ? "'" : '"';
  const plain = text.replaceAll('\\', String.raw`\\`).replaceAll(quote, `\\${quote}`);
  return quote + plain.replace(UNSAFE_CHARACTERS, escapeCharacter) + quote;
}

/** A JSON value as an expression. `indent` stands before its line. */
export function pythonLiteral(value: Json, indent = ''): string {
  return sourceLiteral(value, PYTHON, indent);
}

const PYTHON: LiteralSyntax = {
  string: pythonString,
  key: pythonString,
  true: 'True',
  false: 'False',
  null: 'None',
  step: '    ',
  padding: '',
};

function escapeCharacter(character: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  const code = character.charCodeAt(0).toString(16);
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u${code.padStart(4, '0')}`;
}
