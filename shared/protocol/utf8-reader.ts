/** Decodes one body from pieces of bytes. */
export interface Utf8Reader {
  push(bytes: Uint8Array): string;
  end(): string;
  /** Some bytes were not UTF-8 and stand as U+FFFD. */
  readonly invalidBytes: boolean;
}

const REPLACEMENT = '\ufffd';

/** One streaming decoder for the whole body, so that a character split over pieces stays whole. */
export function createUtf8Reader(): Utf8Reader {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let invalidBytes = false;
  /** The two bytes before the current piece: a replacement character of the sender's own may straddle the cut. */
  let before = 0;

  return {
    push(bytes) {
      const text = decoder.decode(bytes, { stream: true });
      if (!invalidBytes && text.includes(REPLACEMENT)) {
        invalidBytes = countReplacements(text) > countSentReplacements(before, bytes);
      }
      const length = bytes.length;
      if (length > 1) before = (bytes[length - 2]! << 8) | bytes[length - 1]!;
      else if (length === 1) before = ((before & 0xff) << 8) | bytes[0]!;
      return text;
    },
    end: () => decoder.decode(),
    get invalidBytes() {
      return invalidBytes;
    },
  };
}

function countReplacements(text: string): number {
  let count = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++;
  return count;
}

/** How often EF BF BD, which is a well-formed U+FFFD, ends inside `bytes`. */
function countSentReplacements(before: number, bytes: Uint8Array): number {
  let count = 0;
  let window = before;
  for (const byte of bytes) {
    window = ((window << 8) | byte) & 0xffffff;
    if (window === 0xefbfbd) count++;
  }
  return count;
}
