import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { StoredRun } from '@shared/contract/runs';
import type { ComparisonColumn } from '@shared/domain/comparison-document';
import type { Run } from '@shared/domain/run';
import type { Workspace } from '@shared/domain/workspace';
import { answerAsRun } from './answer-as-run';
import { comparisonFromText } from './comparison-text';
import { createPromptDocument, type PromptDocumentStores } from '../storage/prompt-document';

/** Answers of comparison files that were opened. They are no runs of this app and never in its log. */
export interface OpenedAnswers {
  /**
   * Keeps the answers of a file, and returns their ids, by column and turn; null: no answer. Those of files opened
   * before are let go unless they are on screen. Throws `AppFailure` for a file with anything wrong in it.
   */
  open(text: string): (string | null)[][];
  /** Lets go of the files of which nothing is on screen any more. */
  forgetUnseen(): void;
  /** The answer as a run that has ended; null: there is none with this id. */
  get(runId: string): StoredRun | null;
}

/** Files as they were read: reading them again checks all that is in them again. */
const openedSchema = z.array(
  z.strictObject({ text: z.string(), runIds: z.array(z.array(z.uuid().nullable())) }),
);
type Opened = z.infer<typeof openedSchema>[number];

/** What opened answers need. */
export interface OpenedAnswersOptions extends PromptDocumentStores {
  /** What is on screen, as last saved. */
  workspace: { load(): Workspace | null };
}

/** Builds it on the database; files are read again when an answer is wanted after a restart. */
export function createOpenedAnswers({ workspace, ...stores }: OpenedAnswersOptions): OpenedAnswers {
  const document = createPromptDocument(stores, 'opened-comparisons', openedSchema);
  let runs: ReadonlyMap<string, Run> | null = null;

  const onScreen = (): Opened[] => {
    const turns = (workspace.load()?.columns ?? []).flatMap((column) => column.turns);
    const shown = new Set(turns.map(({ runId }) => runId));
    return (document.read() ?? []).filter(({ runIds }) =>
      runIds.flat().some((runId) => runId !== null && shown.has(runId)),
    );
  };
  const keep = (files: Opened[]): void => {
    document.write(files);
    runs = null;
  };
  return {
    open(text) {
      const { columns } = comparisonFromText(text);
      const runIds = columns.map(({ turns }) =>
        turns.map(({ answer }) => (answer === null ? null : randomUUID())),
      );
      keep([{ text, runIds }, ...onScreen()]);
      return runIds;
    },
    forgetUnseen: () => keep(onScreen()),
    get(runId) {
      runs ??= new Map((document.read() ?? []).flatMap(runsOf));
      const run = runs.get(runId);
      return run === undefined ? null : { run, sequence: 0 };
    },
  };
}

function runsOf({ text, runIds }: Opened): [string, Run][] {
  return columnsOf(text).flatMap((column, at) =>
    column.turns.flatMap(({ answer, ...prompt }, turn): [string, Run][] => {
      const runId = runIds[at]?.[turn] ?? null;
      if (runId === null || answer === null) return [];
      return [[runId, answerAsRun(runId, { column, prompt, answer })]];
    }),
  );
}

function columnsOf(text: string): readonly ComparisonColumn[] {
  try {
    return comparisonFromText(text).columns;
  } catch {
    // It was read when it was opened: what has become unreadable in the database is as good as gone.
    return [];
  }
}
