import { toBytes } from './byte-text';
import { CurlProblem } from './curl-problem';

/** One escape of `$'…'`. */
export const ESCAPE =
  /\\(?:x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,8})|([0-7]{1,3})|c([\x20-\x7e])|x\{|([^]))/y;

/** What `$'…'` writes for a backslash and a letter. */
const LETTERS = new Map([
  ...[...'abfnrtv'].map((letter, at): [string, string] => [
    letter,
    '\u0007\b\f\n\r\t\v'.charAt(at),
  ]),
  ['e', '\u001b'],
  ['E', '\u001b'],
  ...[...`\\'"?`].map((itself): [string, string] => [itself, itself]),
]);

/** The bytes that one escape of `$'…'` writes. Throws `CurlProblem` for a NUL, which ends a word in bash. */
export function escapedBytes(escape: RegExpExecArray, at: number): string {
  const [whole, hex, short, long, octal, control, letter] = escape;
  const code = short ?? long;
  if (code !== undefined) {
    const point = Number.parseInt(code, 16);
    if (point > 0x10ffff) throw new CurlProblem('There is no such character.', at);
    return toBytes(notNul(String.fromCodePoint(point), at));
  }
  if (hex !== undefined) return notNul(String.fromCharCode(Number.parseInt(hex, 16)), at);
  if (octal !== undefined) return notNul(String.fromCharCode(Number.parseInt(octal, 8) & 255), at);
  if (control !== undefined) return notNul(String.fromCharCode(control.charCodeAt(0) & 31), at);
  if (letter === undefined) throw new CurlProblem('Write \\x with two digits, without braces.', at);
  // bash keeps the backslash of an escape that it does not know.
  return LETTERS.get(letter) ?? whole;
}

function notNul(text: string, at: number): string {
  if (text === '\0') throw new CurlProblem('bash would cut the text off at this NUL.', at);
  return text;
}
