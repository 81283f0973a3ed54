import type { RunEvent } from '@shared/domain/run-event';
import type { AnswerDecoder, AnswerPiece } from '@shared/protocol/answer-decoder';
import type { AnswerOutcome } from '@shared/protocol/dialect';
import { AnswerTooLargeError, interrupted, type RunContext } from './run-context';

/** How long a finished answer may take to close by itself, ms, before we hang up. */
const CLOSE_GRACE = 50;

/** Reads a body to its end, yields the events of each chunk, and returns how it ended. Never throws. */
export async function* readAnswer(
  context: RunContext,
  response: Response,
  decoder: AnswerDecoder,
): AsyncGenerator<RunEvent[], AnswerOutcome> {
  const { deadline, marks } = context;
  const reader = response.body?.getReader();
  let size = 0;
  let failure: { error: unknown } | null = null;
  try {
    while (reader && !decoder.settled) {
      const { done, value } = await reader.read();
      if (done) break;
      const at = context.offset();
      marks.stamp('lastByte', at);
      size += value.length;
      if (size > context.answerBytes) throw new AnswerTooLargeError();
      const events = take(context, decoder.push(value), { at, bytes: value });
      deadline.hold();
      if (events.length > 0) yield events;
      deadline.resume();
    }
  } catch (error) {
    failure = { error };
  }

  const isSettled = decoder.settled;
  const { outcome, ...rest } = decoder.end(failure ? 'broken-off' : 'closed');
  // What only the whole shows arrived with its last byte.
  const at = marks.current.lastByte ?? context.offset();
  const events = take(context, rest, { at, bytes: null });
  deadline.hold();
  if (events.length > 0) yield events;
  if (reader) await hangUp(reader, failure === null);
  // After the format's end mark, and for an error answer that was readable, a broken socket is no news.
  return failure && !isSettled && (response.ok || outcome.error === null)
    ? interrupted(context, failure.error)
    : outcome;
}

/** Notes what a piece shows, hands its frames to the log, and returns its events, the secret blotted out. */
function take(
  context: RunContext,
  piece: AnswerPiece,
  { at, bytes }: { at: number; bytes: Uint8Array | null },
): RunEvent[] {
  const { marks, redactor } = context;
  const mayHoldSecret = bytes === null || redactor.seenIn(bytes);
  const frames = mayHoldSecret ? redactor.value(piece.frames) : piece.frames;
  const events: RunEvent[] = mayHoldSecret ? redactor.value(piece.events) : piece.events;
  if (frames.length > 0 || events.length > 0) marks.stamp('firstEvent', at);
  if (frames.length > 0) context.onFrames(frames, at);
  marks.stampContent(events, at);
  for (const event of events) {
    if (event.type === 'text-delta' || event.type === 'reasoning-delta') {
      context.received = (context.received ?? 0) + event.text.length;
    } else if (event.type === 'usage') context.usage = event.usage;
  }
  return [...events, ...marks.takeEvent()];
}

/** Lets a finished answer close by itself, so that the connection can serve again; otherwise closes it. */
async function hangUp(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  mayClose: boolean,
): Promise<void> {
  try {
    let timer: NodeJS.Timeout | undefined;
    const grace = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSE_GRACE)));
    const closed = mayClose ? reader.read().then((result) => result.done) : false;
    const isClosed = await Promise.race([closed, grace]);
    clearTimeout(timer);
    if (isClosed !== true) await reader.cancel();
  } catch {
    // The answer is complete; how its socket ends no longer matters.
  }
}
