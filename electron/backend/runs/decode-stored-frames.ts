import type { Run } from '@shared/domain/run';
import type { RawFrame, RunEvent } from '@shared/domain/run-event';
import { createAnswerDecoder } from '@shared/protocol/answer-decoder';
import { toSse } from '../storage/read-frames';
import { EventLimiter } from './limit-events';

/** Reads the stored frames of one run again, as they were read when they came. */
export interface StoredFrameDecoder {
  push(frame: RawFrame): RunEvent[];
  /** What only the whole shows, and how the run ended: that its time was over, or that it was stopped, is in no frame. */
  end(): RunEvent[];
}

/** How the bytes of an image, a sound or a film stand among the frames. */
const BYTES_NOTE = /^\(\S*, \d+ bytes\)$/;

/** A decoder for one run and all its frames. */
export function createStoredFrameDecoder(
  run: Run,
  frames: readonly RawFrame[],
): StoredFrameDecoder {
  const isStream = isStreamed(run, frames);
  const decoder = createAnswerDecoder({
    format: run.request.format,
    status: run.status ?? 200,
    headers: isStream
      ? { ...run.responseHeaders, 'content-type': 'text/event-stream' }
      : run.responseHeaders,
    stream: run.request.parameters.stream,
  });
  const encoder = new TextEncoder();
  const limiter = new EventLimiter();
  // Those of the run stand in its record; those of reading it again are no news.
  const content = (events: readonly RunEvent[]): RunEvent[] =>
    limiter.apply(events).filter(({ type }) => type !== 'notice');
  const isBytes = frames.length === 1 && BYTES_NOTE.test(frames[0]?.data ?? '');
  const wasCut = run.state === 'stopped' || run.state === 'cut-off';
  return {
    push: (frame) =>
      isBytes
        ? []
        : content(decoder.push(encoder.encode(isStream ? toSse(frame) : frame.data)).events),
    end: () => [
      ...(isBytes
        ? run.media.map((media): RunEvent => ({ type: 'media', ...media }))
        : content(decoder.end(wasCut ? 'broken-off' : 'closed').events)),
      ...run.notices.map((notice): RunEvent => ({ type: 'notice', notice })),
      {
        type: 'run-end',
        ending: run.state === 'running' ? 'cut-off' : run.state,
        finishReason: run.finishReason,
        usage: null,
        timings: run.timings,
        responseHeaders: run.responseHeaders,
        error: run.error,
      },
    ],
  };
}

/** A whole answer is one frame without a name; everything else came as a stream, whatever its header said. */
function isStreamed(run: Run, frames: readonly RawFrame[]): boolean {
  if ((run.status ?? 0) >= 300) return false;
  const [first] = frames;
  const saysStream = run.responseHeaders['content-type']?.includes('event-stream') ?? false;
  return saysStream || frames.length > 1 || (first?.event ?? null) !== null;
}
