import type { Workspace } from '@shared/domain/workspace';

/** Prompts that were sent: by the ids of their runs, and as texts. */
export interface Prompts {
  runIds: ReadonlySet<string>;
  /** Of the list of earlier prompts, and the title, which is made of one. */
  texts: ReadonlySet<string>;
}

/** What is deleted from the log. */
export interface Deleted {
  isKept(runId: string): boolean;
  /** True if a text may be the prompt of a deleted run, or a title made of one. */
  mayBePrompt(text: string): boolean;
}

/** All prompts of a workspace whose runs are deleted, together with those already known. */
export function promptsOf(
  workspace: Workspace,
  { isKept, mayBePrompt }: Deleted,
  known: Prompts | null,
): Prompts {
  const turns = workspace.columns.flatMap((column) => column.turns);
  const runIds = turns.flatMap(({ runId }) => (runId === null || isKept(runId) ? [] : [runId]));
  const texts = [...workspace.promptHistory, workspace.title].filter(mayBePrompt);
  return {
    runIds: new Set([...(known?.runIds ?? []), ...runIds]),
    texts: new Set([...(known?.texts ?? []), ...texts]),
  };
}

/** Characters that a title has of its prompt at most. */
const TITLE_LENGTH = 79;

/**
 * Tells prompts, and titles made of them, by how the deleted ones begin. Rather too many than too few: a short text may
 * stand in another, and a run whose prompt was not stored may have had any.
 */
export function beginsLike(beginnings: readonly string[]): Deleted['mayBePrompt'] {
  return (text) => {
    const start = text.slice(0, TITLE_LENGTH);
    return beginnings.some((beginning) => beginning === '' || beginning.includes(start));
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
