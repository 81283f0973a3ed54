/** A multiple of three, so that the pieces join without padding between them; small enough to be call arguments. */
const PIECE_BYTES = 3 * 8192;

/** Bytes as base64, in pieces: `btoa` wants a string, and the whole of a film would not fit a call. */
export function toBase64(bytes: Uint8Array): string {
  let base64 = '';
  for (let start = 0; start < bytes.length; start += PIECE_BYTES) {
    const piece = bytes.subarray(start, start + PIECE_BYTES);
    base64 += btoa(String.fromCharCode(...piece));
  }
  return base64;
}
