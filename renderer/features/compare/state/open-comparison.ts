import type {
  ComparisonColumn,
  ComparisonDocument,
  ComparisonPrompt,
} from '@shared/domain/comparison-document';
import type { ImagePart } from '@shared/domain/run-request';
import type { ColumnState, Turn } from '@shared/domain/workspace';
import type { AttachmentsStore } from './attachments';
import { newColumn } from './default-workspace';
import { attachmentOf } from './follow-images';
import type { RunController } from './run-controller';
import type { WorkspaceStore } from './workspace-store';

/** Where a comparison is opened. */
export interface OpeningStores {
  workspace: WorkspaceStore;
  attachments: AttachmentsStore;
  controller: Pick<RunController, 'keepImages'>;
}

/** True where another comparison would take the place of something that was asked, typed or attached. */
export function holdsWork({
  workspace,
  attachments,
}: Pick<OpeningStores, 'workspace' | 'attachments'>): boolean {
  const { draft, columns } = workspace.state.getState();
  return (
    draft.trim() !== '' ||
    attachments.getState().length > 0 ||
    columns.some((column) => column.turns.length > 0 || column.draft.trim() !== '')
  );
}

/** Under which the answers of a file are known, by column and turn; null: there is none. */
export type AnswerIds = readonly (readonly (string | null)[])[];

/**
 * Puts a comparison in the place of the one on screen: what was answered with its answers, other prompts unsent, as the
 * draft where it is one for all columns. Returns what brings the other back.
 */
export function openComparison(
  stores: OpeningStores,
  document: ComparisonDocument,
  answerIds: AnswerIds = [],
): () => void {
  const { workspace, attachments, controller } = stores;
  const { title, draft, columns, focusedColumn, gatewayId } = workspace.state.getState();
  const before = { title, draft, columns, focusedColumn, gatewayId };
  const attached = attachments.getState();
  const only = answerIds.flat().some((runId) => runId !== null)
    ? null
    : onlyPrompt(document.columns);
  const opened = document.columns.map(({ turns, model, format, ...settings }, at): ColumnState => ({
    ...newColumn(model, format),
    ...settings,
    turns: only === null ? turnsOf(turns, answerIds[at] ?? [], controller) : [],
  }));
  workspace.edit((current) => ({
    ...current,
    title: document.title,
    gatewayId: document.gatewayId,
    columns: opened,
    draft: only?.prompt ?? '',
    focusedColumn: opened[0]?.id ?? '',
  }));
  const images = only?.images ?? [];
  attachments.setState(
    images.map((part, index) => attachmentOf({ name: `Image ${index + 1}`, part })),
    true,
  );
  return () => {
    workspace.edit((current) => ({ ...current, ...before }));
    attachments.setState(attached, true);
  };
}

function turnsOf(
  turns: readonly ComparisonPrompt[],
  runIds: readonly (string | null)[],
  { keepImages }: OpeningStores['controller'],
): Turn[] {
  return turns.map(({ prompt, images }, at) => {
    const turn = { id: crypto.randomUUID(), prompt, runId: runIds[at] ?? null };
    // The others stand in what is kept of the answer.
    if (turn.runId === null) keepImages(turn.id, images);
    return turn;
  });
}

/** The prompt of a comparison that has one, the same for every column and answered in none. */
function onlyPrompt(columns: readonly ComparisonColumn[]): ComparisonPrompt | null {
  const [first, ...others] = columns.map(({ turns }) => turns);
  const only = first?.length === 1 ? first[0] : undefined;
  const isShared = others.every(
    ([prompt, ...more]) =>
      more.length === 0 &&
      prompt?.prompt === only?.prompt &&
      sameImages(prompt?.images ?? [], only?.images ?? []),
  );
  return only !== undefined && isShared ? only : null;
}

function sameImages(some: readonly ImagePart[], others: readonly ImagePart[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ base64 }, index) => base64 === others[index]?.base64)
  );
}
