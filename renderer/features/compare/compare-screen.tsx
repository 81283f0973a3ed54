import { Announcements } from './announcements';
import { ColumnRow } from './columns/column-row';
import { useWorkspace } from './compare-context';
import { Composer } from './composer/composer';
import { Inspector } from './inspector/inspector';
import { TopBar } from './top-bar';

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
        {inspectorOpen ? <Inspector /> : null}
      </div>
      <Announcements />
    </div>
  );
}
