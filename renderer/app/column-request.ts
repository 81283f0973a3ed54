import { takesImages } from '@renderer/features/compare/state/attachments';
import { conversationRequest } from '@renderer/features/compare/state/conversation-request';
import { defaultWorkspace } from '@renderer/features/compare/state/default-workspace';
import type { RunRequest } from '@shared/domain/run-request';
import { findModel } from './model-commands';
import { attachments, controller, runs, workspace } from './page-services';

/** What a column of Compare would send now; while its prompt is empty, what it sent last. Null: the focused column. */
export function columnRequest(columnId: string | null): RunRequest {
  const { columns, focusedColumn, draft, gatewayId } = workspace.state.getState();
  const wanted = columnId ?? focusedColumn;
  const [first] = defaultWorkspace().columns;
  const column = columns.find(({ id }) => id === wanted) ?? columns[0] ?? first;
  if (column === undefined) throw new Error('A comparison has a column at least');
  const typed = column.promptSynced ? draft : column.draft;
  const last = column.turns.at(-1);
  const repeats = typed.trim() === '' && last !== undefined;
  const waiting = column.promptSynced ? attachments.getState().map(({ part }) => part) : [];
  return conversationRequest({
    column,
    gatewayId,
    earlier: repeats ? column.turns.slice(0, -1) : column.turns,
    prompt: repeats ? last.prompt : typed,
    images: repeats ? controller.imagesOf(last) : waiting,
    takesImages: takesImages(findModel(column.model)),
    findRun: runs.get,
  });
}
