import type { RawFrame } from '@shared/domain/run-event';
import type { SseMessage } from '@shared/protocol/dialect';

/**
 * Frames of one run that are written together: one row for hundreds of frames, because a row for each would cost more
 * than reading the answer. The texts are joined, and the index tells them apart again.
 */
export class FrameBatch {
  private readonly texts: string[] = [];
  private readonly index: FrameIndex = { offsets: [], counts: [], events: [], lengths: [] };
  private hasEvents = false;
  /** Characters of all texts. */
  size = 0;

  /** `first` is the position in the answer of the first frame to come. */
  constructor(readonly first: number) {}

  get count(): number {
    return this.texts.length;
  }

  /** Adds frames that arrived together, `offset` ms after the run was queued. */
  add(frames: readonly SseMessage[], offset: number): void {
    this.index.offsets.push(Math.round(offset * 1_000) / 1_000);
    this.index.counts.push(frames.length);
    for (const { event, data } of frames) {
      this.texts.push(data);
      this.index.lengths.push(data.length);
      this.index.events.push(event);
      this.hasEvents ||= event !== null;
      this.size += data.length;
    }
  }

  /** The two texts that are stored. */
  stored(): { index: string; data: string } {
    const index = this.hasEvents ? this.index : { ...this.index, events: [] };
    return { index: JSON.stringify(index), data: this.texts.join('') };
  }
}

interface FrameIndex {
  /** When each group of frames arrived. */
  offsets: number[];
  /** How many frames each group has. */
  counts: number[];
  /** One per frame, or none at all where no frame had one. */
  events: (string | null)[];
  lengths: number[];
}

/** The frames of a stored batch; `first` is the position of its first frame. */
export function framesOf(first: number, stored: { index: string; data: string }): RawFrame[] {
  const { offsets, counts, events, lengths } = JSON.parse(stored.index) as FrameIndex;
  const frames: RawFrame[] = [];
  let start = 0;
  counts.forEach((count, group) => {
    for (let left = count; left > 0; left -= 1) {
      const at = frames.length;
      const end = start + (lengths[at] ?? 0);
      const data = stored.data.slice(start, end);
      frames.push({
        index: first + at,
        offset: offsets[group] ?? 0,
        event: events[at] ?? null,
        data,
      });
      start = end;
    }
  });
  return frames;
}
