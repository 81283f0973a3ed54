/** All pieces of one message together, in UTF-16 units: room for a few attached pictures. */
const MAX_CHARACTERS = 40 * 1024 * 1024;

/**
 * Joins what renderer/rpc/split-message.ts cut. Returns a whole message, or null while more pieces
 * are awaited. Throws `RangeError` where a message grows beyond 40 Mi characters.
 */
export function createMessageJoiner(): (frame: string) => string | null {
  let pieces: string[] = [];
  let length = 0;
  return (frame) => {
    const mark = frame[0];
    if (mark !== '+' && mark !== '.') return frame;
    length += frame.length - 1;
    if (length > MAX_CHARACTERS) throw new RangeError('The message is too long');
    pieces.push(frame.slice(1));
    if (mark === '+') return null;
    const message = pieces.join('');
    pieces = [];
    length = 0;
    return message;
  };
}
