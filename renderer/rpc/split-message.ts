/** Pieces stay under the host's limit of 1 MiB, even where every character takes three bytes. */
const PIECE_CHARACTERS = 256 * 1024;

/**
 * Cuts a long message into pieces that the loopback host joins again: each but the last is marked
 * `+`, the last `.`; a short message goes unmarked (it is JSON, so it starts with neither).
 * Never cuts inside a surrogate pair, which would not survive UTF-8.
 */
export function splitMessage(message: string): string[] {
  if (message.length <= PIECE_CHARACTERS) return [message];
  const pieces: string[] = [];
  let start = 0;
  while (message.length - start > PIECE_CHARACTERS) {
    const end = isHighSurrogate(message.charCodeAt(start + PIECE_CHARACTERS - 1))
      ? start + PIECE_CHARACTERS - 1
      : start + PIECE_CHARACTERS;
    pieces.push(`+${message.slice(start, end)}`);
    start = end;
  }
  pieces.push(`.${message.slice(start)}`);
  return pieces;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
