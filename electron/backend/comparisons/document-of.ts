import type { StoredRun } from '@shared/contract/runs';
import type { ComparisonDocument, ComparisonPrompt } from '@shared/domain/comparison-document';
import type { ImagePart } from '@shared/domain/run-request';
import type { ColumnState, Turn, Workspace } from '@shared/domain/workspace';
import { answerToKeep } from './answer-to-keep';

/** Images that no run has yet: those of prompts that wait unsent, by the turn's id, and those beside the draft. */
export interface UnsentImages {
  turns: Readonly<Record<string, ImagePart[]>>;
  draft: ImagePart[];
}

/** What a comparison on screen becomes a document with. */
export interface DocumentOptions {
  includeAnswers: boolean;
  images: UnsentImages;
  /** A stored run; null: it is stored no longer. */
  findRun(runId: string): StoredRun | null;
}

/** What is on screen as a document: settings, prompts, what is typed and not yet sent, and, if wanted, answers that have ended. */
export function documentOf(workspace: Workspace, options: DocumentOptions): ComparisonDocument {
  const { title, gatewayId } = workspace;
  const columns = workspace.columns.map((column) => {
    const { model, task, format, modelInPath, system, parameters, policy } = column;
    const settings = { model, task, format, modelInPath, system, parameters, policy };
    const sent = column.turns.map((turn) => turnOf(turn, options));
    const draft = draftOf(column, workspace, options);
    const turns = draft.prompt.trim() === '' ? sent : [...sent, { ...draft, answer: null }];
    return { ...settings, turns };
  });
  return { version: 1, title, gatewayId, columns };
}

function draftOf(
  { promptSynced, draft }: ColumnState,
  workspace: Workspace,
  { images }: DocumentOptions,
): ComparisonPrompt {
  return promptSynced
    ? { prompt: workspace.draft, images: images.draft }
    : { prompt: draft, images: [] };
}

function turnOf({ id, prompt, runId }: Turn, { includeAnswers, images, findRun }: DocumentOptions) {
  if (runId === null) return { prompt, images: images.turns[id] ?? [], answer: null };
  const run = findRun(runId)?.run;
  const sent = (run?.request.messages.at(-1)?.content ?? []).filter(
    (part) => part.type === 'image',
  );
  return {
    prompt,
    images: sent,
    answer: includeAnswers && run !== undefined ? answerToKeep(run) : null,
  };
}
