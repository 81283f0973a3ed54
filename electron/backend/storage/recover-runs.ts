import { applyRunEvent } from '@shared/domain/apply-run-event';
import { appError } from '@shared/domain/app-error';
import type { Run } from '@shared/domain/run';
import type { RawFrame, RunEvent } from '@shared/domain/run-event';
import { createAnswerDecoder } from '@shared/protocol/answer-decoder';
import { allFrames, toSse } from './read-frames';
import type { RunLog } from './run-log';

/**
 * Ends every run that was under way when its program ended: its text is read again from the raw frames, and kept.
 * The runs of the `running` copies of the app go on.
 */
export function recoverRuns(log: RunLog, running: ReadonlySet<string>): void {
  for (const { run, owner } of log.unfinished()) {
    if (running.has(owner)) continue;
    const frames = allFrames(log, run.id);
    const events = [...contentOf(run, frames), endOf(run, frames)];
    log.save(events.reduce(applyRunEvent, run), events.length);
  }
}

function contentOf(run: Run, frames: readonly RawFrame[]): RunEvent[] {
  if (run.status === null || frames.length === 0) return [];
  const decoder = createAnswerDecoder({
    format: run.request.format,
    status: run.status,
    headers: { ...run.responseHeaders, 'content-type': 'text/event-stream' },
    stream: run.request.parameters.stream,
  });
  const encoder = new TextEncoder();
  const events: RunEvent[] = frames.flatMap(
    (frame) => decoder.push(encoder.encode(toSse(frame))).events,
  );
  return [...events, ...decoder.end('broken-off').events];
}

function endOf(run: Run, frames: readonly RawFrame[]): RunEvent {
  const kept = frames.length === 0 ? '' : ' The text so far is kept.';
  const lastByte = frames.at(-1)?.offset ?? run.timings.lastByte;
  return {
    type: 'run-end',
    ending: 'cut-off',
    finishReason: null,
    usage: null,
    timings: {
      ...run.timings,
      firstEvent: frames[0]?.offset ?? run.timings.firstEvent,
      lastByte,
    },
    responseHeaders: run.responseHeaders,
    error: appError({
      kind: 'cancelled',
      code: 'interrupted',
      message: `The app was closed while the answer was arriving.${kept}`,
      hint: 'Retry to ask again.',
      retryable: true,
    }),
  };
}
