import { defaultWorkspace } from '@renderer/features/compare/state/default-workspace';
import { nextRequest } from '@renderer/features/compare/state/next-request';
import type { RunRequest } from '@shared/domain/run-request';
import { takesImages } from '@shared/domain/takes-images';
import { findModel } from './model-commands';
import { attachments, controller, runs, workspace } from './page-services';

/** What a column of Compare would send now. Null: the focused column. */
export function columnRequest(columnId: string | null): RunRequest {
  const { columns, focusedColumn, draft, gatewayId } = workspace.state.getState();
  const wanted = columnId ?? focusedColumn;
  const [first] = defaultWorkspace().columns;
  const column = columns.find(({ id }) => id === wanted) ?? columns[0] ?? first;
  if (column === undefined) throw new Error('A comparison has a column at least');
  return nextRequest({
    column,
    gatewayId,
    sharedDraft: draft,
    attached: attachments.getState().map(({ part }) => part),
    imagesOf: controller.imagesOf,
    takesImages: takesImages(findModel(column.model)),
    findRun: runs.get,
  });
}
