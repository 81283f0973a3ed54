import { UNSAFE_CHARACTERS } from './unsafe-characters';

const UTF8 = new TextEncoder();
const BEYOND_ASCII = /[^\x20-\x7e]/g;

/** One bash word that is exactly these characters as UTF-8; nothing in it is expanded, and nothing moves the cursor. */
export function bashQuote(text: string): string {
  return quote(text, UNSAFE_CHARACTERS, (character) => UTF8.encode(character));
}

/** The same for a header value, whose characters beyond ASCII are single latin-1 bytes on the wire. */
export function bashQuoteLatin1(text: string): string {
  return quote(text, BEYOND_ASCII, (character) => Uint8Array.of(character.charCodeAt(0) & 0xff));
}

/**
 * `'…'`, or `$'…'` where characters are to be escaped: their bytes as `\xHH`, because `\u` depends on the locale of the
 * shell. So is a quote there: the history of older bashes, such as that of macOS, takes `\'` for the end of the word,
 * and expands each `!` behind it.
 */
function quote(text: string, escaped: RegExp, bytesOf: (character: string) => Uint8Array): string {
  if (text.search(escaped) < 0) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  const source = text
    .replaceAll('\\', String.raw`\\`)
    .replaceAll("'", String.raw`\x27`)
    .replace(escaped, (character) => [...bytesOf(character)].map(hexEscape).join(''));
  return `$'${source}'`;
}

function hexEscape(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}
