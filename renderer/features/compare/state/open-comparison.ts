import { checkBase64Media } from '@renderer/lib/media';
import type {
  ComparisonColumn,
  ComparisonDocument,
  ComparisonPrompt,
} from '@shared/domain/comparison-document';
import type { ImagePart } from '@shared/domain/run-request';
import type { ColumnState, Turn, Workspace } from '@shared/domain/workspace';
import type { Attachment, AttachmentsStore } from './attachments';
import { newColumn } from './default-workspace';
import type { RunController } from './run-controller';
import type { WorkspaceStore } from './workspace-store';

/** Where a comparison is opened. */
export interface OpeningStores {
  workspace: WorkspaceStore;
  attachments: AttachmentsStore;
  controller: Pick<RunController, 'keepImages'>;
}

/** True where another comparison would take the place of something that was asked or typed. */
export function holdsWork({ draft, columns }: Workspace): boolean {
  return (
    draft.trim() !== '' ||
    columns.some((column) => column.turns.length > 0 || column.draft.trim() !== '')
  );
}

/**
 * Puts a comparison in the place of the one on screen, its prompts unsent: as the draft where it is one for all columns.
 * Answers are left out, because no run of this app's log stands behind them. Returns what brings the other back.
 */
export function openComparison(stores: OpeningStores, document: ComparisonDocument): () => void {
  const { workspace, attachments, controller } = stores;
  const { title, draft, columns, focusedColumn, gatewayId } = workspace.state.getState();
  const before = { title, draft, columns, focusedColumn, gatewayId };
  const attached = attachments.getState();
  const only = onlyPrompt(document.columns);
  const opened = document.columns.map((column) =>
    columnOf(only === null ? column : { ...column, turns: [] }, controller),
  );
  workspace.edit((current) => ({
    ...current,
    title: document.title,
    gatewayId: document.gatewayId,
    columns: opened,
    draft: only?.prompt ?? '',
    focusedColumn: opened[0]?.id ?? '',
  }));
  attachments.setState((only?.images ?? []).map(attachmentOf), true);
  return () => {
    workspace.edit((current) => ({ ...current, ...before }));
    attachments.setState(attached, true);
  };
}

function columnOf(
  { turns, model, format, ...settings }: ComparisonColumn,
  { keepImages }: OpeningStores['controller'],
): ColumnState {
  return {
    ...newColumn(model, format),
    ...settings,
    turns: turns.map(({ prompt, images }): Turn => {
      const turn = { id: crypto.randomUUID(), prompt, runId: null };
      if (images.length > 0) keepImages(turn.id, images);
      return turn;
    }),
  };
}

function attachmentOf(part: ImagePart, index: number): Attachment {
  const media = checkBase64Media(part.base64);
  return { id: crypto.randomUUID(), name: `Image ${index + 1}`, part, media };
}

/** The prompt of a comparison that has one, the same for every column. */
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
