import { ResizeHandle } from '@renderer/ui/resize-handle';
import { INSPECTOR_WIDTHS } from '@shared/domain/workspace';
import { useCompare, useWorkspace } from '../compare-context';
import { setInspectorWidth } from '../state/screen-actions';

/** The left edge of the inspector. */
export function InspectorEdge() {
  const { workspace } = useCompare();
  const width = useWorkspace((current) => current.inspectorWidth);
  return (
    <ResizeHandle
      label="Inspector width"
      edge="left"
      value={width}
      limits={INSPECTOR_WIDTHS}
      onChange={(next) => setInspectorWidth(workspace, next)}
    />
  );
}
