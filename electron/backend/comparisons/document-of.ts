import type { StoredRun } from '@shared/contract/runs';
import type { ComparisonAnswer, ComparisonDocument } from '@shared/domain/comparison-document';
import type { Run } from '@shared/domain/run';
import type { RunTimings } from '@shared/domain/run-event';
import type { ColumnState, Turn, Workspace } from '@shared/domain/workspace';

/** What a comparison on screen becomes a document with. */
export interface DocumentOptions {
  includeAnswers: boolean;
  /** A stored run; null: it is stored no longer. */
  findRun(runId: string): StoredRun | null;
}

/** What is on screen as a document: settings, prompts, what is typed and not yet sent, and, if wanted, answers that have ended. */
export function documentOf(workspace: Workspace, options: DocumentOptions): ComparisonDocument {
  const { title, gatewayId } = workspace;
  const columns = workspace.columns.map((column) => {
    const { model, task, format, modelInPath, system, parameters, policy } = column;
    const sent = column.turns.map((turn) => ({
      prompt: turn.prompt,
      answer: options.includeAnswers ? answerOf(turn, options) : null,
    }));
    const draft = draftOf(column, workspace);
    const turns = draft.trim() === '' ? sent : [...sent, { prompt: draft, answer: null }];
    return { model, task, format, modelInPath, system, parameters, policy, turns };
  });
  return { version: 1, title, gatewayId, columns };
}

const draftOf = ({ promptSynced, draft }: ColumnState, workspace: Workspace): string =>
  promptSynced ? workspace.draft : draft;

function answerOf({ runId }: Turn, { findRun }: DocumentOptions): ComparisonAnswer | null {
  const run = runId === null ? undefined : findRun(runId)?.run;
  return run === undefined || run.state === 'running' ? null : answerToKeep(run);
}

function answerToKeep(run: Run): ComparisonAnswer {
  const { state, text, reasoning, finishReason, usage, timings, startedAt } = run;
  return {
    state,
    text,
    reasoning,
    finishReason,
    usage,
    firstTextAfter: sinceSent(timings.firstText, timings),
    endedAfter: sinceSent(timings.ended, timings),
    startedAt,
  };
}

/** Ms; finer than a tenth is noise, and a longer line. */
const sinceSent = (time: number | null, { sent }: RunTimings): number | null =>
  time === null || sent === null ? null : Math.round((time - sent) * 10) / 10;
