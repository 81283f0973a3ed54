import { createParser } from 'eventsource-parser';
import type { SseMessage } from './dialect';
import { createTextTail } from './text-tail';
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

/** Follows the SSE standard; in addition a JSON object that stands bare at the end becomes a message of its own. */
export function createSseReader(onMessage: (message: SseMessage) => void): SseReader {
  const utf8 = createUtf8Reader();
  const tail = createTextTail();
  let overflowed = false;
  const parser = createParser({
    maxBufferSize: MAX_EVENT_CHARACTERS,
    onEvent: (event) => onMessage({ event: event.event ?? null, data: event.data }),
    onError: (error) => {
      if (error.type === 'max-buffer-size-exceeded') overflowed = true;
    },
  });

  function read(text: string): void {
    if (overflowed) return;
    tail.push(text);
    parser.feed(text);
  }

  return {
    push: (bytes) => read(utf8.push(bytes)),
    end() {
      read(utf8.end());
      if (overflowed) return;
      parser.feed('\n\n');
      const object = bareObject(tail.text());
      if (object !== null) onMessage({ event: null, data: object });
    },
    get overflowed() {
      return overflowed;
    },
    get invalidBytes() {
      return utf8.invalidBytes;
    },
  };
}

/** Some providers break off with a bare `{"error":…}` (cloudflare-api.md §7.6): no SSE line starts with a brace. */
function bareObject(tail: string): string | null {
  const start = tail.search(/(?<=^|[\r\n])\{/);
  return start < 0 ? null : tail.slice(start, tail.lastIndexOf('}') + 1) || null;
}
