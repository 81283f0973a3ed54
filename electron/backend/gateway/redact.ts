/** Replaces a secret, however it is written, in text that came from outside. */
export interface Redactor {
  /** True once the bytes so far have held the secret, even cut in two: what is read from here on must be redacted. */
  seenIn(bytes: Uint8Array): boolean;
  text(text: string): string;
  /** Redacts every string inside a plain value; keys stay. */
  value<T>(value: T): T;
}

const REDACTED = '[redacted]';

/** A redactor for one token: raw, URL-encoded, and base64 at every alignment (security.md §3). */
export function createRedactor(token: string): Redactor {
  const forms = [...new Set([token, encodeURIComponent(token), ...base64Forms(token)])];
  const needles = forms.map((form) => Buffer.from(form));
  const overlap = Math.max(...forms.map((form) => form.length)) - 1;
  let tail = Buffer.alloc(0);
  let isSeen = false;

  const text = (input: string): string =>
    forms.reduce((rest, form) => rest.replaceAll(form, REDACTED), input);
  const value = <T>(input: T): T => redactDeep(input, text) as T;
  return {
    seenIn(bytes) {
      if (isSeen) return true;
      const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      const seam = Buffer.concat([tail, chunk.subarray(0, overlap)]);
      tail = Buffer.from((chunk.length < overlap ? seam : chunk).subarray(-overlap));
      isSeen ||= needles.some((needle) => chunk.includes(needle) || seam.includes(needle));
      return isSeen;
    },
    text,
    value,
  };
}

function redactDeep(input: unknown, text: (input: string) => string): unknown {
  if (typeof input === 'string') return text(input);
  if (Array.isArray(input)) return input.map((item) => redactDeep(item, text));
  if (typeof input !== 'object' || input === null) return input;
  const entries = Object.entries(input).map(([key, item]) => [key, redactDeep(item, text)]);
  return Object.fromEntries(entries);
}

/** The characters of base64 that depend on the token alone, for each of the three positions at which it may start. */
function base64Forms(token: string): string[] {
  return [0, 1, 2].map((shift) => {
    const encoded = Buffer.from('\0'.repeat(shift) + token).toString('base64');
    const start = Math.ceil((shift * 4) / 3);
    const end = Math.floor(((shift + token.length) * 4) / 3);
    return encoded.slice(start, end);
  });
}
