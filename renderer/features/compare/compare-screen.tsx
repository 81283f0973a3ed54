import { lazy, Suspense } from 'react';
import { Announcements } from './announcements';
import { ColumnRow } from './columns/column-row';
import { useWorkspace } from './compare-context';
import { Composer } from './composer/composer';
import { TopBar } from './top-bar';

const Inspector = lazy(() =>
  import('./inspector/inspector').then((module) => ({ default: module.Inspector })),
);

/** Columns over one composer, and beside them the inspector of the focused column. */
export function CompareScreen() {
  const inspectorOpen = useWorkspace((workspace) => workspace.inspectorOpen);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <TopBar />
      <div className="flex min-h-0 flex-1">
        <div className="flex min-w-0 flex-1 flex-col">
          <ColumnRow />
          <Composer />
        </div>
        {inspectorOpen ? (
          <Suspense fallback={<div className="w-84 shrink-0 border-l border-line" />}>
            <Inspector />
          </Suspense>
        ) : null}
      </div>
      <Announcements />
    </div>
  );
}
