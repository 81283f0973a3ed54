import type { StoredRun } from '@shared/contract/runs';
import { estimateCost } from '@shared/domain/cost';
import type { TokenPrice } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import { responseMetadata } from '@shared/protocol/response-metadata';
import type { Redactor } from '../gateway/redact';
import type { RunService } from '../runs/run-service';
import type { ExportedRun, RunCost } from './exported-run';

/** What runs are read with. */
export interface RunReader {
  runs: Pick<RunService, 'get' | 'frames'>;
  /** By list price now; null: unknown. */
  priceOf(model: string): TokenPrice | null;
  /** What the gateway said that a run cost, USD; null: nothing. */
  reportedCost(runId: string): number | null;
  /** Null where there is no token to look for. */
  redactor: Redactor | null;
}

/** An export has no more frames of one run: it is read whole by whoever opens it. */
const MOST_FRAMES = 100_000;

/** Reads runs one after another, so that others get their turn between two; unknown ones are left out. */
export async function* readRuns(
  runIds: Iterable<string> | AsyncIterable<string>,
  reader: RunReader,
): AsyncGenerator<ExportedRun, void> {
  for await (const runId of runIds) {
    const stored: StoredRun | undefined = reader.runs.get([runId])[0];
    if (stored !== undefined) yield exportedRun(stored.run, reader);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function exportedRun(run: Run, reader: RunReader): ExportedRun {
  const { redactor, runs } = reader;
  const clean = <Value>(value: Value): Value => redactor?.value(value) ?? value;
  return {
    run: clean(run),
    cost: costOf(run, reader),
    readFrames: () => clean(runs.frames({ runId: run.id, from: 0, limit: MOST_FRAMES })),
  };
}

function costOf(run: Run, { priceOf, reportedCost }: RunReader): RunCost {
  // Nobody is charged for an answer from the cache.
  if (responseMetadata(run.responseHeaders).cacheStatus === 'HIT') {
    return { usd: 0, isReported: false };
  }
  const reported = reportedCost(run.id);
  if (reported !== null) return { usd: reported, isReported: true };
  const isKnown = run.usage !== null && run.state !== 'running';
  const usd = isKnown && run.usage ? estimateCost(run.usage, priceOf(run.request.model)) : null;
  return { usd, isReported: false };
}
