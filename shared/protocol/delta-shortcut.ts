import type { Json } from '../domain/json';
import type { ContentEvent } from '../domain/run-event';
import type { Dialect, SseMessage } from './dialect';
import { FrameShape } from './frame-shape';

/** Shapes that never matched again after which a stream is taken for one whose frames all differ. */
const MAX_USELESS_SHAPES = 4;
const PROBE = 'shape-probe';

/** Reads text deltas that look like the one before them without parsing them. */
export interface DeltaShortcut {
  /** The text of the delta, or null: then the frame must be read in full. */
  read(message: SseMessage): string | null;
  /** `sequence_number` of the delta read last. */
  readonly sequenceNumber: number | null;
  /** Given every frame that was read in full, and what was found in it. */
  learn(message: SseMessage, events: ContentEvent[]): void;
}

/** Holds the shape of the current run of deltas; any other frame ends the run. */
export function createDeltaShortcut(dialect: Dialect): DeltaShortcut {
  let shape: FrameShape | null = null;
  let event: string | null = null;
  let used = false;
  let useless = 0;

  return {
    read(message) {
      if (shape === null || message.event !== event) return null;
      const text = shape.read(message.data);
      if (text !== null) used = true;
      return text;
    },
    get sequenceNumber() {
      return shape?.sequenceNumber ?? null;
    },
    learn(message, events) {
      if (shape !== null) useless = used ? 0 : useless + 1;
      shape = null;
      used = false;
      const only = events.length === 1 ? events[0] : undefined;
      if (only?.type !== 'text-delta' || useless >= MAX_USELESS_SHAPES) return;
      event = message.event;
      const found = FrameShape.of(message.data, only.text);
      if (found !== null && isConfirmed(dialect, found, event)) shape = found;
    },
  };
}

/** Reads a frame of this shape in full, to be sure that its text is the delta and nothing else in it matters. */
function isConfirmed(dialect: Dialect, shape: FrameShape, event: string | null): boolean {
  const decoder = dialect.createDecoder();
  const found = decoder.push(JSON.parse(shape.probe(PROBE)) as Json, event);
  const only = found.length === 1 ? found[0] : undefined;
  return only?.type === 'text-delta' && only.text === PROBE && decoder.outcome === null;
}
