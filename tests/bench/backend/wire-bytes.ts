import type { WireEvent } from './wire-sample';

/** SSE text of the events, as bytes. */
export function toBytes(events: WireEvent[]): Uint8Array {
  const frames = events.map(({ event, data }) => {
    return `${event === null ? '' : `event: ${event}\n`}data: ${data}\n\n`;
  });
  return new TextEncoder().encode(frames.join(''));
}

/** Pieces of `size` bytes each, cut anywhere: in the middle of lines and of characters. */
export function cutEvenly(bytes: Uint8Array, size: number): Uint8Array[] {
  const pieces = Math.ceil(bytes.length / size);
  return Array.from({ length: pieces }, (_, at) => bytes.slice(at * size, (at + 1) * size));
}

/** Pieces of 1–600 bytes, as a socket delivers a live answer; the same each time. */
export function cutLive(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0, step = 0; at < bytes.length; step += 1) {
    const size = 1 + ((step * 7_919) % 600);
    pieces.push(bytes.slice(at, at + size));
    at += size;
  }
  return pieces;
}
