import { UNSAFE_CHARACTERS } from './unsafe-characters';

const UTF8 = new TextEncoder();

/** One bash word that is exactly these characters as UTF-8; nothing in it is expanded, and nothing moves the cursor. */
export function bashQuote(text: string): string {
  if (text.search(UNSAFE_CHARACTERS) < 0) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return ansiQuote(text, (character) => UTF8.encode(character));
}

/** The same for a header value, whose characters beyond ASCII are single latin-1 bytes on the wire. */
export function bashQuoteLatin1(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return bashQuote(text);
  return ansiQuote(text, (character) => Uint8Array.of(character.charCodeAt(0) & 0xff));
}

/**
 * `$'…'`: bytes as `\xHH`, because `\u` escapes depend on the locale of the shell. So is a quote: the history of
 * older bashes, such as that of macOS, takes `\'` for the end of the word, and expands each `!` behind it.
 */
function ansiQuote(text: string, bytesOf: (character: string) => Uint8Array): string {
  let quoted = '';
  for (const character of text) {
    if (character === '\\') quoted += String.raw`\\`;
    else if (character >= ' ' && character <= '~' && character !== "'") quoted += character;
    else quoted += [...bytesOf(character)].map(hexEscape).join('');
  }
  return `$'${quoted}'`;
}

function hexEscape(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}
