import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { RawFrame } from '@shared/domain/run-event';
import type { SseMessage } from '@shared/protocol/dialect';

/** The fastest level: frames repeat each other so much that a better one gains nothing. */
const COMPRESSION = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** A batch as it is stored: an index in JSON, and all texts in one compressed block. */
export interface StoredFrames {
  index: string;
  data: Uint8Array;
}

/**
 * Frames of one run that are written together: one row for hundreds of frames, because a row for each would cost more
 * than reading the answer. The texts lie in one block, and the index tells them apart again.
 */
export class FrameBatch {
  private readonly index: FrameIndex = { offsets: [], counts: [], events: [], lengths: [] };
  /** All texts, up to `end`; what follows is room for more. */
  private texts = Buffer.alloc(0);
  private end = 0;
  /** Characters of all texts. */
  size = 0;

  /** `first` is the position in the answer of the first frame to come. */
  constructor(readonly first: number) {}

  get count(): number {
    return this.index.lengths.length;
  }

  /** Adds frames that arrived together, `offset` ms after the run was queued. */
  add(frames: readonly SseMessage[], offset: number): void {
    const { offsets, counts, events, lengths } = this.index;
    offsets.push(Math.round(offset * 1_000) / 1_000);
    counts.push(frames.length);
    let text = '';
    for (const { event, data } of frames) {
      text += data;
      this.size += data.length;
      lengths.push(data.length);
      const last = events.at(-1);
      if (last && last[0] === event) last[1] += 1;
      else events.push([event, 1]);
    }
    this.makeRoom(text);
    this.end += this.texts.write(text, this.end);
  }

  stored(): StoredFrames {
    const data = zstdCompressSync(this.texts.subarray(0, this.end), COMPRESSION);
    return { index: JSON.stringify(this.index), data };
  }

  private makeRoom(text: string): void {
    // No code unit has more than three bytes.
    const most = this.end + text.length * 3;
    if (most <= this.texts.length) return;
    // Twice as large, so that what is there is seldom copied.
    const larger = Buffer.allocUnsafeSlow(Math.max(most, this.texts.length * 2));
    this.texts.copy(larger, 0, 0, this.end);
    this.texts = larger;
  }
}

interface FrameIndex {
  /** When each group of frames arrived. */
  offsets: number[];
  /** How many frames each group has. */
  counts: number[];
  /** Event names, each with the number of frames in a row that have it. */
  events: [string | null, number][];
  /** Characters of each frame. */
  lengths: number[];
}

/** The frames of a stored batch from position `from` up to and without `to`; `first` is the batch's own first position. */
export function framesOf(
  first: number,
  stored: StoredFrames,
  { from, to }: { from: number; to: number },
): RawFrame[] {
  const { offsets, counts, events, lengths } = JSON.parse(stored.index) as FrameIndex;
  const texts = zstdDecompressSync(stored.data).toString('utf8');
  const offsetAt = valueAt(offsets.map((offset, group) => [offset, counts[group] ?? 0]));
  const eventAt = valueAt(events);
  const frames: RawFrame[] = [];
  let start = 0;
  for (const [at, length] of lengths.entries()) {
    const index = first + at;
    const end = start + length;
    if (index >= to) break;
    if (index >= from) {
      const data = texts.slice(start, end);
      frames.push({ index, offset: offsetAt(at) ?? 0, event: eventAt(at) ?? null, data });
    }
    start = end;
  }
  return frames;
}

/** When each frame of a stored batch arrived, and how many characters it has; its texts are not needed. */
export function frameTimesOf(index: string): { offsets: number[]; sizes: number[] } {
  const { offsets, counts, lengths } = JSON.parse(index) as FrameIndex;
  return {
    offsets: offsets.flatMap((offset, group) => Array<number>(counts[group] ?? 0).fill(offset)),
    sizes: lengths,
  };
}

/** Reads `[[a, 2], [b, 1]]` as a, a, b; positions are asked for in ascending order. */
function valueAt<T>(groups: readonly [T, number][]): (position: number) => T | undefined {
  let group = 0;
  let end = groups[0]?.[1] ?? 0;
  return (position) => {
    while (position >= end && group < groups.length) end += groups[++group]?.[1] ?? 0;
    return groups[group]?.[0];
  };
}
