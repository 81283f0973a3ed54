/** One place where a secret, or a piece of it, was found. It never carries what was found. */
export interface Finding {
  /** How the secret was written there. */
  encoding: string;
  /** Bytes from the start of what was searched. */
  offset: number;
}

/** A way to write the secret, and how many of its bytes in a row are as telling as 12 characters of the secret. */
interface Form {
  encoding: string;
  bytes: Buffer;
  piece: number;
}

/** A stretch of the searched bytes that is a piece of the secret. */
interface Stretch {
  encoding: string;
  from: number;
  to: number;
}

/** Pieces of the secret from this length on count as a leak (security.md §3). */
const PIECE = 12;

/** Bytes that a finding may reach over the edge of a block: searches of parts of a file must overlap by as many. */
export const LONGEST_FORM = 8 * 1_024;

/**
 * Every place where `secret`, or any 12 characters in a row of it, is written in `bytes`: raw, JSON-escaped, URL-encoded,
 * base64 at its three alignments in both alphabets, hex in both cases, UTF-16 in both byte orders. One finding for each place.
 */
export function findCanary(bytes: Uint8Array, secret: string): Finding[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const stretches = formsOf(secret)
    .flatMap((form) => findForm(haystack, form))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  // One place may be found as several forms, e.g. the letters of a raw secret as URL-encoded ones.
  let reached = 0;
  return stretches.flatMap(({ encoding, from, to }) => {
    if (to <= reached) return [];
    reached = to;
    return [{ encoding, offset: from }];
  });
}

function formsOf(secret: string): Form[] {
  const raw = Buffer.from(secret);
  const each = (write: (byte: number) => string): string => [...raw].map(write).join('');
  const hex = (byte: number): string => byte.toString(16).padStart(2, '0');
  const form = (encoding: string, text: string, piece = PIECE): Form => {
    return { encoding, bytes: Buffer.from(text), piece };
  };
  const wide = Buffer.from(secret, 'utf16le');
  return [
    form('raw', secret),
    form('JSON-escaped', JSON.stringify(secret).slice(1, -1)),
    form(
      'JSON-escaped throughout',
      each((byte) => `\\u00${hex(byte)}`),
      6 * PIECE,
    ),
    form('URL-encoded', encodeURIComponent(secret)),
    form(
      'URL-encoded throughout',
      each((byte) => `%${hex(byte)}`),
      3 * PIECE,
    ),
    form(
      'URL-encoded throughout',
      each((byte) => `%${hex(byte).toUpperCase()}`),
      3 * PIECE,
    ),
    ...base64Forms(secret),
    form('hex', each(hex), 2 * PIECE),
    form('hex', each(hex).toUpperCase(), 2 * PIECE),
    { encoding: 'UTF-16LE', bytes: wide, piece: 2 * PIECE },
    { encoding: 'UTF-16BE', bytes: Buffer.from(wide).swap16(), piece: 2 * PIECE },
  ];
}

/** Twelve characters are sixteen of base64, of which the first and the last may belong to their neighbours too. */
function base64Forms(secret: string): Form[] {
  return [0, 1, 2].flatMap((shift) => {
    const padded = Buffer.from('\0'.repeat(shift) + secret);
    return (['base64', 'base64url'] as const).map((encoding) => {
      const end = Math.floor(((shift + secret.length) * 4) / 3);
      const text = padded.toString(encoding).slice(Math.ceil((shift * 4) / 3), end);
      return { encoding, bytes: Buffer.from(text), piece: PIECE + 2 };
    });
  });
}

/**
 * Looks for blocks of half a piece: any piece contains one of them whole, wherever it starts. Each hit is then
 * grown to both sides, and counts when it is as long as a piece.
 */
function findForm(haystack: Buffer, { encoding, bytes, piece }: Form): Stretch[] {
  const stretches: Stretch[] = [];
  const block = piece / 2;
  for (let at = 0; at + block <= bytes.length; at += block) {
    const needle = bytes.subarray(at, at + block);
    let hit = haystack.indexOf(needle);
    while (hit !== -1) {
      const { from, to } = grow({ haystack, form: bytes, hit, at, length: block });
      if (to - from >= piece) stretches.push({ encoding, from, to });
      hit = haystack.indexOf(needle, hit + block);
    }
  }
  return stretches;
}

function grow(found: { haystack: Buffer; form: Buffer; hit: number; at: number; length: number }): {
  from: number;
  to: number;
} {
  const { haystack, form } = found;
  let from = found.hit;
  let to = found.hit + found.length;
  const shift = found.at - found.hit;
  while (from > 0 && from + shift > 0 && haystack[from - 1] === form[from + shift - 1]) from -= 1;
  while (to < haystack.length && to + shift < form.length && haystack[to] === form[to + shift]) {
    to += 1;
  }
  return { from, to };
}
