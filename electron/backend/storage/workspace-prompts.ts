import type { Workspace } from '@shared/domain/workspace';

/** Prompts that were sent: by the ids of their runs, and as texts. */
export interface Prompts {
  runIds: ReadonlySet<string>;
  /** Of the list of earlier prompts, and the title, which is made of one. */
  texts: ReadonlySet<string>;
}

/** All prompts of a workspace whose runs are not kept, together with those already known. */
export function promptsOf(
  workspace: Workspace,
  isKept: (runId: string) => boolean,
  known: Prompts | null,
): Prompts {
  const turns = workspace.columns.flatMap((column) => column.turns);
  const runIds = turns.flatMap(({ runId }) => (runId === null || isKept(runId) ? [] : [runId]));
  return {
    runIds: new Set([...(known?.runIds ?? []), ...runIds]),
    texts: new Set([...(known?.texts ?? []), ...workspace.promptHistory, workspace.title]),
  };
}

/** The workspace without these prompts. What is not sent yet stays. */
export function withoutPrompts(workspace: Workspace, { runIds, texts }: Prompts): Workspace {
  return {
    ...workspace,
    title: texts.has(workspace.title) ? '' : workspace.title,
    promptHistory: workspace.promptHistory.filter((prompt) => !texts.has(prompt)),
    columns: workspace.columns.map((column) => ({
      ...column,
      turns: column.turns.filter(({ runId }) => runId === null || !runIds.has(runId)),
    })),
  };
}

/** The workspace without any text that is, was or may become part of a request. */
export function withoutAllPrompts(workspace: Workspace): Workspace {
  const columns = workspace.columns.map((column) => ({
    ...column,
    system: '',
    parameters: { ...column.parameters, extraBody: null },
    draft: '',
    turns: [],
  }));
  return { ...workspace, title: '', draft: '', promptHistory: [], columns };
}
