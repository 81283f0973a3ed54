/** One way to write a secret: a pattern for each of its pieces in order, letters or characters of an encoding. */
export interface SecretForm {
  /** The first pieces, which give the secret away already: what repeats it may have cut it short. */
  head: RegExp;
  /** The others, each in the ways to read it, which may differ in their length; they look at their `lastIndex` and nowhere else. */
  rest: readonly (readonly RegExp[])[];
}

/** So many characters in a row give a secret away (security.md §3). */
const TELLING = 12;

/**
 * The ways to write a secret that are looked for (security.md §3 L15): plain, escaped for JSON or a URL, also several
 * times and in part, in hex, and in base64 at each of its three alignments.
 */
export function secretForms(secret: string): SecretForm[] {
  const digits = [...Buffer.from(secret)].map(hexPattern);
  const base64 = base64Forms(secret).map((text) => form([...text].map(plain), TELLING + 2));
  return [lettersForm([...secret]), form(digits, TELLING), ...base64];
}

/** Texts of which one at least is in all that holds the secret, or its beginning, in any of those ways. */
export function telltales(secret: string): string[] {
  const start = secret.slice(0, TELLING);
  const each = (write: (hex: string) => string): string =>
    [...Buffer.from(start)].map((byte) => write(byte.toString(16).padStart(2, '0'))).join('');
  const written = [
    start,
    JSON.stringify(start).slice(1, -1),
    encodeURIComponent(start),
    // What no way of escaping changes, however often.
    /[\w-]{8,12}/.exec(secret)?.[0] ?? start,
    ...[each((hex) => `\\u00${hex}`), each((hex) => `%${hex}`), each((hex) => hex)],
    ...[each((hex) => `\\u00${hex.toUpperCase()}`), each((hex) => `%${hex}`.toUpperCase())],
    each((hex) => hex.toUpperCase()),
    ...base64Forms(start),
  ];
  return [...new Set(written)];
}

function form(pieces: readonly string[], telling: number): SecretForm {
  return {
    head: new RegExp(pieces.slice(0, telling).join(''), 'g'),
    rest: pieces.slice(telling).map((piece) => [new RegExp(piece, 'y')]),
  };
}

function lettersForm(letters: readonly string[]): SecretForm {
  const { head } = form(letters.map(letterPattern), TELLING);
  const ways = (letter: string): RegExp[] =>
    (letter === '%' ? PERCENT : [letterPattern(letter)]).map((way) => new RegExp(way, 'y'));
  return { head, rest: letters.slice(TELLING).map(ways) };
}

/** A percent sign escaped up to so many times: behind it the secret may have a `25` of its own. */
const PERCENT = [...[0, 1, 2, 3, 4].map((times) => `\\\\*%(?:25){${times}}`), letterPattern('%')];

/** A letter as it is, behind backslashes, or as an escape of JSON or of a URL. */
function letterPattern(letter: string): string {
  const hex = hexPattern(letter.charCodeAt(0));
  const url = `%(?:25)*${hex}`;
  // The escape comes first: a percent sign is the beginning of its own.
  return letter === '\\'
    ? `(?:${url}|\\\\+(?:u00${hex})?)`
    : `(?:${url}|\\\\*(?:${plain(letter)}|u00${hex}))`;
}

function hexPattern(byte: number): string {
  const hex = byte.toString(16).padStart(2, '0');
  return hex.replaceAll(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}

function plain(letter: string): string {
  return /[\w-]/.test(letter) ? letter : `\\${letter}`;
}

/** The characters of base64, in both alphabets, that depend on the secret alone, for each position at which it may start. */
function base64Forms(secret: string): string[] {
  const forms = [0, 1, 2].flatMap((shift) => {
    const padded = Buffer.from('\0'.repeat(shift) + secret);
    const start = Math.ceil((shift * 4) / 3);
    const end = Math.floor(((shift + secret.length) * 4) / 3);
    return [padded.toString('base64'), padded.toString('base64url')].map((text) =>
      text.slice(start, end),
    );
  });
  return [...new Set(forms)];
}
