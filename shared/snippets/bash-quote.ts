/** Characters that a terminal may obey or hide: controls, and the invisible and bidi ones (security.md §5.3). */
// eslint-disable-next-line no-control-regex -- naming the forbidden characters is the point
const UNSAFE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;
const UTF8 = new TextEncoder();

/** One bash word that is exactly these characters as UTF-8; nothing in it is expanded, and nothing moves the cursor. */
export function bashQuote(text: string): string {
  if (!UNSAFE.test(text)) return `'${text.replaceAll("'", String.raw`'\''`)}'`;
  return ansiQuote(text, (character) => UTF8.encode(character));
}

/** The same for a header value, whose characters beyond ASCII are single latin-1 bytes on the wire. */
export function bashQuoteLatin1(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return bashQuote(text);
  return ansiQuote(text, (character) => Uint8Array.of(character.charCodeAt(0) & 0xff));
}

/** `$'…'`: bytes as `\xHH`, because `\u` escapes depend on the locale of the shell. */
function ansiQuote(text: string, bytesOf: (character: string) => Uint8Array): string {
  let quoted = '';
  for (const character of text) {
    if (character === "'" || character === '\\') quoted += `\\${character}`;
    else if (character >= ' ' && character <= '~') quoted += character;
    else quoted += [...bytesOf(character)].map(hexEscape).join('');
  }
  return `$'${quoted}'`;
}

function hexEscape(byte: number): string {
  return `\\x${byte.toString(16).padStart(2, '0')}`;
}
