import { Button } from '@renderer/ui/button';
import { IconButton } from '@renderer/ui/icon-button';
import { Pill } from '@renderer/ui/pill';
import { MAX_COLUMNS } from '@shared/domain/workspace';
import { ChartNoAxesGantt, PanelRight, Plus } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useCompare, useWorkspace } from './compare-context';
import { SessionTotal } from './session-total';
import { showInspector, showWaterfall } from './state/screen-actions';

const DifferencesMenu = lazy(() =>
  import('./overlays/differences-menu').then((module) => ({ default: module.DifferencesMenu })),
);
const FileMenu = lazy(() =>
  import('./overlays/file-menu').then((module) => ({ default: module.FileMenu })),
);

/** Title of the comparison, the gateway in use, and what changes the layout. */
export function TopBar() {
  const { workspace, addColumn, shortcutLabel, demo, slots } = useCompare();
  const title = useWorkspace((current) => current.title);
  const full = useWorkspace((current) => current.columns.length >= MAX_COLUMNS);
  const waterfallOpen = useWorkspace((current) => current.waterfallOpen);
  const inspectorOpen = useWorkspace((current) => current.inspectorOpen);
  const gatewayId = useWorkspace((current) => current.gatewayId);
  return (
    // Where the page is zoomed so far that the bar has no room, it scrolls by itself.
    <header className="flex h-11 shrink-0 items-center gap-2.5 border-b border-line px-3.5 max-[800px]:overflow-x-auto max-[800px]:*:shrink-0">
      <h1 className="min-w-16 truncate font-semibold max-[800px]:max-w-40">
        {title === '' ? 'New comparison' : title}
      </h1>
      {demo ? <Pill tone="info">Demo</Pill> : null}
      <span aria-hidden className="-mr-1 text-sm text-muted max-[1120px]:hidden">
        gateway
      </span>
      <Suspense>
        {slots.gatewayPicker({
          value: gatewayId,
          onChange: (next) => workspace.edit((current) => ({ ...current, gatewayId: next })),
        })}
      </Suspense>
      <span className="flex-1" />
      <SessionTotal />
      <Suspense>{slots.presets()}</Suspense>
      <Suspense fallback={<span className="size-control" />}>
        <FileMenu />
      </Suspense>
      <Suspense fallback={<span className="size-control" />}>
        <DifferencesMenu />
      </Suspense>
      <Button
        icon={<Plus size={13} aria-hidden />}
        shortcut={shortcutLabel('add-column')}
        disabled={full}
        title={full ? `At most ${MAX_COLUMNS} columns` : undefined}
        onClick={addColumn}
      >
        Add column
      </Button>
      <IconButton
        id="waterfall-switch"
        label="Waterfall"
        icon={<ChartNoAxesGantt size={14} aria-hidden />}
        aria-pressed={waterfallOpen}
        size="medium"
        onClick={() => showWaterfall(workspace, !waterfallOpen)}
      />
      <IconButton
        label="Inspector"
        icon={<PanelRight size={14} aria-hidden />}
        aria-pressed={inspectorOpen}
        size="medium"
        onClick={() => showInspector(workspace, !inspectorOpen)}
      />
    </header>
  );
}
