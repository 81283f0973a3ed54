import { IconButton } from '@renderer/ui/icon-button';
import { Menu, type MenuEntry } from '@renderer/ui/menu';
import type { ColumnState } from '@shared/domain/workspace';
import { Ellipsis } from 'lucide-react';
import { useCompare } from '../compare-context';
import { changeColumn } from '../state/edit-workspace';
import { compareSettings } from '../state/overlays';
import { shiftColumn } from '../state/screen-actions';

/** What is done more rarely with a column: its syncs, what it is compared and measured with, its place, its conversation. */
export function ColumnMenu(props: { column: ColumnState; number: number; count: number }) {
  const { column, number, count } = props;
  return (
    <Menu
      trigger={<IconButton label="More" icon={<Ellipsis size={14} aria-hidden />} />}
      entries={useColumnMenu(column, { number, count })}
    />
  );
}

function useColumnMenu(column: ColumnState, place: { number: number; count: number }): MenuEntry[] {
  const { workspace } = useCompare();
  const change = (part: Partial<ColumnState>) =>
    workspace.edit((current) => changeColumn(current, column.id, (one) => ({ ...one, ...part })));
  const examine = useExamineEntries(column.id);
  return [
    {
      label: 'Follow the shared prompt',
      checked: column.promptSynced,
      onSelect: () => change({ promptSynced: !column.promptSynced }),
    },
    {
      label: 'Follow shared settings',
      checked: column.settingsSynced,
      onSelect: () => change({ settingsSynced: !column.settingsSynced }),
    },
    'separator',
    ...examine,
    'separator',
    {
      label: 'Move left',
      disabled: place.number === 1,
      onSelect: () => shiftColumn(workspace, column.id, -1),
    },
    {
      label: 'Move right',
      disabled: place.number === place.count,
      onSelect: () => shiftColumn(workspace, column.id, 1),
    },
    'separator',
    {
      label: 'Clear this conversation',
      disabled: column.turns.length === 0,
      onSelect: () => change({ turns: [] }),
    },
  ];
}

/** What a column is compared with, and the labs that its request can be taken into. */
function useExamineEntries(columnId: string): MenuEntry[] {
  const { workspace, overlays, sameInFourFormats, openLab } = useCompare();
  return [
    {
      label: 'Compare settings…',
      onSelect: () => compareSettings(overlays, workspace.state.getState().columns, columnId),
    },
    {
      label: 'Compare on the wire…',
      onSelect: () => overlays.setState({ type: 'wire' }, true),
    },
    { label: 'Same request in four formats', onSelect: () => sameInFourFormats(columnId) },
    'separator',
    { label: 'Measure in the cache lab', onSelect: () => void openLab('cache', columnId) },
    { label: 'Rehearse retries', onSelect: () => void openLab('retry', columnId) },
    { label: 'Vary in a matrix', onSelect: () => void openLab('matrix', columnId) },
  ];
}
