import type { RawFrame } from '@shared/domain/run-event';
import type { SseMessage } from '@shared/protocol/dialect';

/**
 * Frames of one run that are written together: one row for hundreds of frames, because a row for each would cost more
 * than reading the answer. The texts are joined, and the index tells them apart again.
 */
export class FrameBatch {
  private readonly texts: string[] = [];
  private readonly index: FrameIndex = { offsets: [], events: [], lengths: [] };
  /** Characters of all texts. */
  size = 0;

  /** `first` is the position in the answer of the first frame to come. */
  constructor(readonly first: number) {}

  get count(): number {
    return this.texts.length;
  }

  add({ event, data }: SseMessage, offset: number): void {
    this.texts.push(data);
    this.index.offsets.push(offset);
    this.index.events.push(event);
    this.index.lengths.push(data.length);
    this.size += data.length;
  }

  /** The two texts that are stored. */
  stored(): { index: string; data: string } {
    return { index: JSON.stringify(this.index), data: this.texts.join('') };
  }
}

interface FrameIndex {
  offsets: number[];
  events: (string | null)[];
  lengths: number[];
}

/** The frames of a stored batch; `first` is the position of its first frame. */
export function framesOf(first: number, stored: { index: string; data: string }): RawFrame[] {
  const { offsets, events, lengths } = JSON.parse(stored.index) as FrameIndex;
  let start = 0;
  return lengths.map((length, at) => {
    const data = stored.data.slice(start, start + length);
    start += length;
    return { index: first + at, offset: offsets[at] ?? 0, event: events[at] ?? null, data };
  });
}
