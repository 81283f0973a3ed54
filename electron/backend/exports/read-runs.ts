import type { StoredRun } from '@shared/contract/runs';
import type { Run } from '@shared/domain/run';
import type { Redactor } from '../gateway/redact';
import type { RunService } from '../runs/run-service';
import type { ExportedRun, RunCost } from './exported-run';

/** What runs are read with. */
export interface RunReader {
  runs: Pick<RunService, 'get' | 'frames'>;
  /** What a run cost as the log has it: a price list that has changed since changes nothing. Null: not known. */
  costOf(runId: string): RunCost | null;
  /** Null where there is no token to look for. */
  redactor: Redactor | null;
  onRead(): void;
}

/** An export has no more frames of one run: it is read whole by whoever opens it. */
const MOST_FRAMES = 100_000;
const UNKNOWN_COST: RunCost = { usd: null, isReported: false };

/** Reads runs one after another, so that others get their turn between two; unknown ones are left out. */
export async function* readRuns(
  runIds: Iterable<string>,
  reader: RunReader,
): AsyncGenerator<ExportedRun, void> {
  for (const runId of runIds) {
    const stored: StoredRun | undefined = reader.runs.get([runId])[0];
    reader.onRead();
    if (stored !== undefined) yield exportedRun(stored.run, reader);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function exportedRun(run: Run, reader: RunReader): ExportedRun {
  const { redactor, runs } = reader;
  const clean = <Value>(value: Value): Value => redactor?.value(value) ?? value;
  return {
    run: clean(run),
    cost: reader.costOf(run.id) ?? UNKNOWN_COST,
    readFrames: () => clean(runs.frames({ runId: run.id, from: 0, limit: MOST_FRAMES })),
  };
}
