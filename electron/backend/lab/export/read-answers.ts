import type { AnswerOnWire } from '@shared/domain/compare-wire';
import type { Lab } from '@shared/domain/lab/lab';
import { isEventStream, readWire } from '@shared/domain/wire-comparison';
import type { RunService } from '../../runs/run-service';

/** Where runs and their frames are read. */
export type AnswerSource = Pick<RunService, 'get' | 'frames'>;

const MOST_FRAMES = 20_000;

/** The answers of an experiment with what their frames say, in the order of its shots; those no longer in the log are left out. */
export function readAnswers({ shots }: Pick<Lab, 'shots'>, source: AnswerSource): AnswerOnWire[] {
  return shots.flatMap(({ label, runId }): AnswerOnWire[] => {
    const run = runId === null ? undefined : source.get([runId])[0]?.run;
    if (run === undefined) return [];
    const { frames } = source.frames({ runId: run.id, from: 0, limit: MOST_FRAMES });
    return [{ label, run, facts: readWire(frames, isEventStream(run.responseHeaders)) }];
  });
}
