const CHUNK = 8_192;

/** A text as UTF-8, one character per byte: shells and headers know bytes alone. */
export function toBytes(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const chunks: string[] = [];
  for (let start = 0; start < bytes.length; start += CHUNK) {
    chunks.push(String.fromCharCode(...bytes.subarray(start, start + CHUNK)));
  }
  return chunks.join('');
}

/** The text that bytes are in UTF-8; null where they are none, or not only bytes. */
export function ofBytes(bytes: string): string | null {
  if (/[\u0100-\uffff]/.test(bytes)) return null;
  const array = Uint8Array.from(bytes, (byte) => byte.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(array);
  } catch {
    return null;
  }
}
