import { INSPECTOR_WIDTHS } from '@shared/domain/workspace';
import { useCompare, useWorkspace } from '../compare-context';
import { setInspectorWidth } from '../state/screen-actions';

const STEP = 16; // px per key press

/** The left edge of the inspector: dragged by the pointer, moved by the arrow keys, put back by a double click. */
export function ResizeHandle() {
  const { workspace } = useCompare();
  const width = useWorkspace((current) => current.inspectorWidth);
  const { least, usual, most } = INSPECTOR_WIDTHS;
  const set = (next: number) => setInspectorWidth(workspace, next);
  const keys: Record<string, number> = {
    ArrowLeft: width + STEP,
    ArrowRight: width - STEP,
    Home: most,
    End: least,
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label="Inspector width"
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      className="absolute inset-y-0 -left-1 z-10 w-2 cursor-col-resize touch-none transition-colors hover:bg-accent/40 focus-visible:bg-accent/40"
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        const right = event.currentTarget.parentElement?.getBoundingClientRect().right ?? 0;
        set(right - event.clientX);
      }}
      onDoubleClick={() => set(usual)}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined) return;
        event.preventDefault();
        set(next);
      }}
    />
  );
}
