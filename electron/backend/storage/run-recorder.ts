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
  /** True while runs that have ended wait for being written: the last time failed. */
  readonly hasUnsaved: boolean;
  /** Forgets such runs. */
  forgetUnsaved(): void;
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

/** Ended runs that could not be written and wait in memory. */
const MOST_UNSAVED = 20;

interface Recording {
  batch: FrameBatch;
  /** The run as it began, with its headers, or as it ended, until it is written. */
  run: StoredRun | undefined;
  /** Characters of all frames so far. */
  size: number;
  hasEnded: boolean;
}

/**
 * Writes to `log`. A failing write is reported to `onFailure`; what it was to write is kept, and tried again with
 * whatever is written or read next.
 */
export function createRunRecorder(
  log: RunLog,
  onFailure: (error: unknown) => void,
  framesLimit = FRAMES_LIMIT,
): RunRecorder {
  const recordings = new Map<string, Recording>();
  let waiting = 0;
  let timer: NodeJS.Timeout | null = null;

  const prune = (): void => void log.prune().catch(onFailure);
  const write = (runId: string, recording: Recording): void => {
    const { batch, run, hasEnded } = recording;
    if (batch.count === 0 && run === undefined) return;
    try {
      log.append(runId, batch, run);
    } catch (error) {
      onFailure(error);
      return;
    }
    recording.batch = new FrameBatch(batch.first + batch.count);
    recording.run = undefined;
    if (hasEnded) recordings.delete(runId);
  };
  const flush = (): void => {
    if (timer) clearTimeout(timer);
    timer = null;
    waiting = 0;
    for (const [runId, recording] of recordings) write(runId, recording);
    prune();
  };
  const flushSoon = (): void => void (timer ??= setTimeout(flush, FLUSH_AFTER));
  const begin = (run: StoredRun): Recording => {
    const recording = { batch: new FrameBatch(0), run, size: 0, hasEnded: false };
    recordings.set(run.run.id, recording);
    return recording;
  };
  const dropUnsaved = (most: number): void => {
    const ended = [...recordings].filter(([, { hasEnded }]) => hasEnded);
    for (const [runId] of ended.slice(0, Math.max(0, ended.length - most)))
      recordings.delete(runId);
  };
  return {
    start(run) {
      begin({ run, sequence: 0 });
      flushSoon();
    },
    head(run) {
      const recording = recordings.get(run.id);
      if (recording) recording.run = { run, sequence: 0 };
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
      const recording = recordings.get(end.run.id) ?? begin(end);
      recording.run = end;
      recording.hasEnded = true;
      for (const [runId, one] of recordings) if (one.hasEnded) write(runId, one);
      dropUnsaved(MOST_UNSAVED);
      prune();
    },
    flush,
    get hasUnsaved() {
      return [...recordings.values()].some(({ hasEnded }) => hasEnded);
    },
    forgetUnsaved: () => dropUnsaved(0),
    prune,
  };
}
