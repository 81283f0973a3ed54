import type { StoredRun } from '@shared/contract/runs';
import type { Run } from '@shared/domain/run';
import type { RawFrame } from '@shared/domain/run-event';
import type { SseMessage } from '@shared/protocol/dialect';
import type { RunLog } from './run-log';

/** Takes what happens in live runs and writes it to the log, a little later and together. */
export interface RunRecorder {
  start(run: Run): void;
  /** Status and headers are known: needed to read the frames again after a crash. */
  head(run: Run): void;
  frames(runId: string, messages: readonly SseMessage[], offset: number): void;
  finish(end: StoredRun): void;
  /** Writes what waits, so that a reader of the log misses nothing. */
  flush(): void;
  close(): void;
}

const FLUSH_AFTER = 250;
const FLUSH_SIZE = 1024 * 1024;
/** More than this is not kept per run, characters: one answer must not push all others out of the log. */
const FRAMES_LIMIT = 64 * 1024 * 1024;

interface Waiting {
  frames: RawFrame[];
  count: number;
  size: number;
}

/** Writes to `log`. A failing write is reported to `onFailure` and tried again with the run's end. */
export function createRunRecorder(log: RunLog, onFailure: (error: unknown) => void): RunRecorder {
  const runs = new Map<string, Waiting>();
  let waitingSize = 0;
  let timer: NodeJS.Timeout | null = null;

  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      onFailure(error);
    }
  };
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    waitingSize = 0;
    for (const [runId, waiting] of runs) {
      if (waiting.frames.length === 0) continue;
      const frames = waiting.frames;
      waiting.frames = [];
      attempt(() => log.append(runId, frames));
    }
  };
  return {
    start(run) {
      runs.set(run.id, { frames: [], count: 0, size: 0 });
      attempt(() => log.save(run, 0));
    },
    head: (run) => attempt(() => log.save(run, 0)),
    frames(runId, messages, offset) {
      const waiting = runs.get(runId);
      if (!waiting) return;
      for (const message of messages) {
        waiting.size += message.data.length;
        if (waiting.size > FRAMES_LIMIT) return;
        waitingSize += message.data.length;
        waiting.frames.push({ index: waiting.count, offset, ...message });
        waiting.count += 1;
      }
      if (waitingSize > FLUSH_SIZE) flush();
      else timer ??= setTimeout(flush, FLUSH_AFTER);
    },
    finish(end) {
      const frames = runs.get(end.run.id)?.frames ?? [];
      runs.delete(end.run.id);
      attempt(() => log.append(end.run.id, frames, end));
      attempt(() => log.prune());
    },
    flush,
    close: flush,
  };
}
