import type { RawFrame } from '@shared/domain/run-event';
import type { SseMessage } from '@shared/protocol/dialect';

/**
 * Frames of one run that are written together: one row for hundreds of frames, because a row for each would cost more
 * than reading the answer. The texts are joined, and the index tells them apart again.
 */
export class FrameBatch {
  private readonly texts: string[] = [];
  private readonly index: FrameIndex = { offsets: [], counts: [], events: [], lengths: [] };
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
      const last = this.index.events.at(-1);
      if (last && last[0] === event) last[1] += 1;
      else this.index.events.push([event, 1]);
      this.size += data.length;
    }
  }

  /** The two texts that are stored. */
  stored(): { index: string; data: string } {
    return { index: JSON.stringify(this.index), data: this.texts.join('') };
  }
}

interface FrameIndex {
  /** When each group of frames arrived. */
  offsets: number[];
  /** How many frames each group has. */
  counts: number[];
  /** Event names, each with the number of frames in a row that have it. */
  events: [string | null, number][];
  lengths: number[];
}

/** The frames of a stored batch; `first` is the position of its first frame. */
export function framesOf(first: number, stored: { index: string; data: string }): RawFrame[] {
  const { offsets, counts, events, lengths } = JSON.parse(stored.index) as FrameIndex;
  const offsetOf = repeated(offsets.map((offset, group) => [offset, counts[group] ?? 0]));
  const eventOf = repeated(events);
  let start = 0;
  return lengths.map((length, at) => {
    const data = stored.data.slice(start, start + length);
    start += length;
    return { index: first + at, offset: offsetOf[at] ?? 0, event: eventOf[at] ?? null, data };
  });
}

/** `[[a, 2], [b, 1]]` → `[a, a, b]` */
function repeated<T>(groups: [T, number][]): T[] {
  return groups.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}
