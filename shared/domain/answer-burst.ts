import type { RunTimings } from './run-event';

/** Short answers come in few events, which may well arrive together. */
const LEAST_EVENTS = 20;
/** Milliseconds. A shorter wait holds nothing back that anybody would miss. */
const LEAST_WAIT = 500;
/** So many of the events must have come together. */
const NEARLY_ALL = 0.9;
/** So little of the time before them may it have taken. */
const TINY_SHARE = 0.05;

/** An answer that was held back and then came at once. */
export interface AnswerBurst {
  /** How many events the answer has. */
  events: number;
  /** Nearly all of them arrived within so many ms … */
  within: number;
  /** … so many ms after the request was sent. */
  after: number;
}

/**
 * Tells whether a stream was no stream: nearly all events within a twentieth of the time before them. Then time to
 * first token says nothing of the model (cloudflare-api.md §6, DLP). `offsets` are those of the raw frames, ms since the
 * run was queued, ascending. Null for a stream as it should be, a short one, a whole answer, and one that had come
 * to an end within half a second.
 */
export function answerBurst(timings: RunTimings, offsets: readonly number[]): AnswerBurst | null {
  const count = Math.ceil(offsets.length * NEARLY_ALL);
  if (offsets.length < LEAST_EVENTS || timings.sent === null) return null;
  let start = 0;
  let within = Infinity;
  for (let index = 0; index + count <= offsets.length; index += 1) {
    const from = offsets[index] ?? 0;
    const length = (offsets[index + count - 1] ?? 0) - from;
    if (length < within) [start, within] = [from, length];
  }
  const after = start - timings.sent;
  if (after < LEAST_WAIT || within > after * TINY_SHARE) return null;
  return { events: offsets.length, within, after };
}
