import { createParser } from 'eventsource-parser';
import type { SseMessage } from './dialect';
import { createUtf8Reader } from './utf8-reader';

/** Longest single event, in characters, before a stream is given up ("Event too large"). */
export const MAX_EVENT_CHARACTERS = 16 * 1024 * 1024;

/** Cuts the bytes of one stream into server-sent events. */
export interface SseReader {
  /** Bytes may be split anywhere, also inside a character or a line end. */
  push(bytes: Uint8Array): void;
  /** Nothing more will come: an event whose closing blank line is missing is delivered now. */
  end(): void;
  /** An event grew beyond `MAX_EVENT_CHARACTERS`; nothing more will be read. */
  readonly overflowed: boolean;
  /** Some bytes were not UTF-8 and stand as U+FFFD. */
  readonly invalidBytes: boolean;
}

/** Follows the SSE standard; in addition a JSON object that stands bare in the stream becomes a message of its own. */
export function createSseReader(onMessage: (message: SseMessage) => void): SseReader {
  const utf8 = createUtf8Reader();
  let overflowed = false;
  let atLineStart = true;
  /** Text from a line that starts with `{` on: no SSE field does, so the server has left the format. */
  let bare: string | null = null;
  const parser = createParser({
    maxBufferSize: MAX_EVENT_CHARACTERS,
    onEvent: (event) => onMessage({ event: event.event ?? null, data: event.data }),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') overflowed = true;
    },
  });

  function read(text: string): void {
    if (text === '' || overflowed) return;
    if (bare !== null) {
      if (bare.length + text.length > MAX_EVENT_CHARACTERS) overflowed = true;
      else bare += text;
      return;
    }
    const start = findBareObject(text, atLineStart);
    if (start >= 0) {
      bare = text.slice(start);
      text = text.slice(0, start);
    }
    const last = text.charCodeAt(text.length - 1);
    atLineStart = last === 10 || last === 13;
    parser.feed(text);
  }

  return {
    push: (bytes) => read(utf8.push(bytes)),
    end() {
      read(utf8.end());
      if (overflowed) return;
      parser.feed('\n\n');
      const object = bare?.slice(0, bare.lastIndexOf('}') + 1);
      if (object) onMessage({ event: null, data: object });
    },
    get overflowed() {
      return overflowed;
    },
    get invalidBytes() {
      return utf8.invalidBytes;
    },
  };
}

/** Some providers break off with a bare `{"error":…}` (cloudflare-api.md §7.6). -1 if no line starts with `{`. */
function findBareObject(text: string, atLineStart: boolean): number {
  if (atLineStart && text.charCodeAt(0) === 123) return 0;
  const afterLineFeed = text.indexOf('\n{');
  const afterReturn = text.indexOf('\r{');
  const found =
    afterReturn >= 0 && (afterLineFeed < 0 || afterReturn < afterLineFeed)
      ? afterReturn
      : afterLineFeed;
  return found < 0 ? -1 : found + 1;
}
