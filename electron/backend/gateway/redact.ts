import { secretForms, telltales, type SecretForm } from './secret-forms';

/** Replaces a secret, however it is written and even cut short, in text that came from outside. */
export interface Redactor {
  /** True once the bytes so far have held the secret, even cut in two: what is read from here on must be redacted. */
  seenIn(bytes: Uint8Array): boolean;
  text(text: string): string;
  /** Redacts every string inside a plain value, names of fields included. */
  value<T>(value: T): T;
}

const REDACTED = '[redacted]';

/** A redactor for one token. */
export function createRedactor(token: string): Redactor {
  const needles = telltales(token).map((text) => Buffer.from(text));
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  let tail: Buffer = Buffer.alloc(0);
  let isSeen = false;
  // Most answers hold no secret: the patterns are made for those that do.
  let forms: SecretForm[] | null = null;

  const text = (input: string): string => (forms ??= secretForms(token)).reduce(blotOut, input);
  return {
    seenIn(bytes) {
      if (isSeen) return true;
      const joined = Buffer.concat([tail, bytes]);
      isSeen = needles.some((needle) => joined.includes(needle));
      tail = Buffer.from(joined.subarray(-overlap));
      return isSeen;
    },
    text,
    value: <T>(input: T): T => redactDeep(input, text) as T,
  };
}

function blotOut(text: string, { head, rest }: SecretForm): string {
  // Almost no text holds it, and a search costs a fraction of getting ready to replace.
  if (text.search(head) < 0) return text;
  let result = '';
  let end = 0;
  for (const match of text.matchAll(head)) {
    result += text.slice(end, match.index) + REDACTED;
    end = match.index + match[0].length;
    let ends = [end];
    for (const ways of rest) {
      ends = [...new Set(ends.flatMap((from) => ways.flatMap((way) => endOf(way, text, from))))];
      if (ends.length === 0) break;
      end = Math.max(...ends);
    }
  }
  return result + text.slice(end);
}

/** Where a piece ends that begins at `from`; empty where it does not. */
function endOf(way: RegExp, text: string, from: number): number[] {
  way.lastIndex = from;
  return way.test(text) ? [way.lastIndex] : [];
}

function redactDeep(input: unknown, text: (input: string) => string): unknown {
  if (typeof input === 'string') return text(input);
  if (Array.isArray(input)) return input.map((item) => redactDeep(item, text));
  if (typeof input !== 'object' || input === null) return input;
  const entries = Object.entries(input).map(([key, item]) => [text(key), redactDeep(item, text)]);
  return Object.fromEntries(entries);
}
