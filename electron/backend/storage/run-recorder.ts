import type { StoredRun } from '@shared/contract/runs';
import type { Run } from '@shared/domain/run';
import type { RunNotice } from '@shared/domain/run-event';
import type { SseMessage } from '@shared/protocol/dialect';
import { FrameBatch } from './frame-batch';
import type { RunLog } from './run-log';

/** Takes what happens in live runs and writes it to the log, a little later and together. */
export interface RunRecorder {
  start(run: Run): void;
  /** Status and headers are known: needed to read the frames again after a crash. */
  head(run: Run): void;
  /** Keeps frames. Returns a notice, once per run, when no more of them are kept. */
  frames(runId: string, messages: readonly SseMessage[], offset: number): RunNotice | null;
  finish(end: StoredRun): void;
  /** Writes what waits, so that a reader of the log misses nothing. */
  flush(): void;
  /** Begins to bring the log within its limits. */
  prune(): void;
}

/** Milliseconds that a frame waits at most. */
const FLUSH_AFTER = 250;
/** Characters that wait at most. */
const FLUSH_SIZE = 2 * 1024 * 1024;
/** Characters of frames kept per run: one answer must not push all others out of the log. */
const FRAMES_LIMIT = 64 * 1024 * 1024;

const FRAMES_FULL: RunNotice = {
  code: 'limit-frames',
  message: 'The raw answer is longer than is kept: later frames are not in the log.',
};

interface Recording {
  batch: FrameBatch;
  /** The run as it began, or with its headers, until it is written. */
  head: StoredRun | undefined;
  /** Characters of all frames so far. */
  size: number;
}

/** Writes to `log`. A failing write is reported to `onFailure`; the run itself is tried again at its end. */
export function createRunRecorder(
  log: RunLog,
  onFailure: (error: unknown) => void,
  framesLimit = FRAMES_LIMIT,
): RunRecorder {
  const recordings = new Map<string, Recording>();
  let waiting = 0;
  let timer: NodeJS.Timeout | null = null;

  const attempt = (work: () => void): void => {
    try {
      work();
    } catch (error) {
      onFailure(error);
    }
  };
  const prune = (): void => void log.prune().catch(onFailure);
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    waiting = 0;
    for (const [runId, recording] of recordings) {
      const { batch, head } = recording;
      if (batch.count === 0 && head === undefined) continue;
      recording.batch = new FrameBatch(batch.first + batch.count);
      recording.head = undefined;
      attempt(() => log.append(runId, batch, head));
    }
    prune();
  };
  const flushSoon = (): void => void (timer ??= setTimeout(flush, FLUSH_AFTER));
  return {
    start(run) {
      recordings.set(run.id, { batch: new FrameBatch(0), head: { run, sequence: 0 }, size: 0 });
      flushSoon();
    },
    head(run) {
      const recording = recordings.get(run.id);
      if (recording) recording.head = { run, sequence: 0 };
      flushSoon();
    },
    frames(runId, messages, offset) {
      const recording = recordings.get(runId);
      if (!recording || recording.size > framesLimit) return null;
      const before = recording.batch.size;
      recording.batch.add(messages, offset);
      const added = recording.batch.size - before;
      recording.size += added;
      waiting += added;
      if (waiting > FLUSH_SIZE) flush();
      else flushSoon();
      return recording.size > framesLimit ? FRAMES_FULL : null;
    },
    finish(end) {
      const batch = recordings.get(end.run.id)?.batch ?? new FrameBatch(0);
      recordings.delete(end.run.id);
      attempt(() => log.append(end.run.id, batch, end));
      prune();
    },
    flush,
    prune,
  };
}
