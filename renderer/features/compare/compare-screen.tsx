import { lazy, Suspense } from 'react';
import { Announcements } from './announcements';
import { ColumnRow } from './columns/column-row';
import { useCompare, useWorkspace } from './compare-context';
import { Composer } from './composer/composer';
import { useSecretGuard } from './composer/use-secret-guard';
import { useDropComparison } from './file/use-drop-comparison';
import { Overlays } from './overlays/overlays';
import { TopBar } from './top-bar';
import { useInspectorRoom } from './use-inspector-room';

const BudgetQuestion = lazy(() =>
  import('./budget-question').then((module) => ({ default: module.BudgetQuestion })),
);
const Inspector = lazy(() =>
  import('./inspector/inspector').then((module) => ({ default: module.Inspector })),
);

/** Columns over one composer, and beside them the inspector of the focused column. */
export function CompareScreen() {
  const { slots } = useCompare();
  const waterfallOpen = useWorkspace((workspace) => workspace.waterfallOpen);
  const inspectorOpen = useWorkspace((workspace) => workspace.inspectorOpen);
  const width = useWorkspace((workspace) => workspace.inspectorWidth);
  useInspectorRoom();
  const drop = useDropComparison();
  const guard = useSecretGuard();
  return (
    <div
      className="flex h-full min-h-0 flex-col -outline-offset-2 outline-accent data-drop-file:outline-2"
      {...drop}
      {...guard}
    >
      <TopBar />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <ColumnRow />
          <Suspense>{waterfallOpen ? slots.waterfall() : null}</Suspense>
          <Composer />
        </div>
        {inspectorOpen ? (
          <Suspense fallback={<div className="shrink-0 border-l border-line" style={{ width }} />}>
            <Inspector />
          </Suspense>
        ) : null}
      </div>
      <Suspense>
        <BudgetQuestion />
      </Suspense>
      <Overlays />
      <Announcements />
    </div>
  );
}
