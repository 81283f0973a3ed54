import { addOtherFormats } from '@renderer/features/compare/state/four-formats';
import { compareSettings } from '@renderer/features/compare/state/overlays';
import { showToast } from '@renderer/ui/toast';
import { adviceFor } from '@shared/domain/model-advice';
import { FORMAT_LABELS, REQUEST_FORMATS } from '@shared/domain/run-request';
import { findModel } from './model-commands';
import { controller, overlays, workspace } from './page-services';

/** Sets a column's settings beside those of another. */
export function compareSettingsOf(columnId: string): void {
  compareSettings(overlays, workspace.state.getState().columns, columnId);
}

/** Sets what went over the wire for the last answer of each column side by side. */
export function compareOnTheWire(): void {
  overlays.setState({ type: 'wire' }, true);
}

/** Gives a column's request to a column per format, and says which of them its model is not known to answer. */
export function sameInFourFormats(columnId: string): void {
  const found = addOtherFormats(workspace, columnId);
  if (!found.done) {
    const { tooMany } = found;
    if (tooMany > 0)
      showToast({
        title: 'There is no room for three more columns',
        description: `Close ${tooMany === 1 ? 'one column' : `${tooMany} columns`} first.`,
      });
    return;
  }
  for (const turn of found.waiting)
    if (found.repeated !== null)
      controller.keepImages(turn.id, controller.imagesOf(found.repeated));
  showToast({
    title: 'Run all sends the request in every format',
    description: doubtsOf(columnId),
    action: { label: 'Run them now', onSelect: () => controller.runAll() },
  });
}

/** What speaks against each format, in a sentence each; empty where nothing does. */
function doubtsOf(columnId: string): string {
  const { columns, gatewayId } = workspace.state.getState();
  const column = columns.find(({ id }) => id === columnId);
  if (column === undefined) return '';
  const refused = REQUEST_FORMATS.filter((format) =>
    adviceFor({
      model: findModel(column.model),
      modelId: column.model,
      format,
      modelInPath: column.modelInPath,
      gatewayId: column.policy.gatewayId ?? gatewayId,
      now: Date.now(),
    }).some(({ fix }) => fix?.format !== undefined),
  );
  if (refused.length === 0) return '';
  const labels = refused.map((format) => FORMAT_LABELS[format]).join(' and ');
  return `The model is not known to answer ${labels}: that column says why.`;
}
