import { IconButton } from '@renderer/ui/icon-button';
import { Menu, type MenuEntry } from '@renderer/ui/menu';
import { Pill } from '@renderer/ui/pill';
import { parseModelId } from '@shared/domain/model';
import type { ColumnState } from '@shared/domain/workspace';
import { Copy, Ellipsis, X } from 'lucide-react';
import { useCompare, useWorkspace } from '../compare-context';
import { changeColumn } from '../state/edit-workspace';
import { chooseModel, duplicateColumn, removeColumn, shiftColumn } from '../state/screen-actions';
import { FormatPicker } from './format-picker';

/** The type under which a dragged column travels. */
export const COLUMN_DRAG_TYPE = 'application/x-comparison-column';

/** Model, format, and what can be done with the column as a whole. */
export function ColumnHead({ column, number }: { column: ColumnState; number: number }) {
  const { workspace, slots, findModel, shortcutLabel } = useCompare();
  const recent = useWorkspace((current) => current.recentModels);
  const count = useWorkspace((current) => current.columns.length);
  const { author } = parseModelId(column.model);
  return (
    <div className="flex h-10 shrink-0 items-center gap-1.5 border-b border-line px-3 shadow-none group-data-focused/column:shadow-[inset_0_2px_0_var(--line-strong)]">
      <span
        draggable={count > 1}
        title={count > 1 ? 'Drag to move the column' : undefined}
        aria-hidden
        className="grid size-4.5 shrink-0 cursor-grab place-items-center rounded-sm border border-line bg-sunken text-[10px] font-semibold text-muted"
        onDragStart={(event) => {
          event.dataTransfer.setData(COLUMN_DRAG_TYPE, column.id);
          event.dataTransfer.effectAllowed = 'move';
        }}
      >
        {(author[0] ?? '?').toUpperCase()}
      </span>
      <div className="min-w-0 flex-1">
        {slots.modelPicker({
          value: column.model,
          recent,
          onChange: (id) => chooseModel(workspace, column.id, { id, known: findModel(id) }),
        })}
      </div>
      {column.promptSynced && column.settingsSynced ? null : <Pill tone="accent">Own</Pill>}
      <FormatPicker column={column} />
      <IconButton
        label="Duplicate column"
        icon={<Copy size={13} aria-hidden />}
        onClick={() => duplicateColumn(workspace, column.id)}
      />
      <Menu
        trigger={<IconButton label="More" icon={<Ellipsis size={14} aria-hidden />} />}
        entries={useColumnMenu(column, { number, count })}
      />
      <IconButton
        label="Close column"
        shortcut={shortcutLabel('close-column')}
        icon={<X size={14} aria-hidden />}
        disabled={count === 1}
        onClick={() => removeColumn(workspace, column.id)}
      />
    </div>
  );
}

function useColumnMenu(column: ColumnState, place: { number: number; count: number }): MenuEntry[] {
  const { workspace } = useCompare();
  const change = (part: Partial<ColumnState>) =>
    workspace.edit((current) => changeColumn(current, column.id, (one) => ({ ...one, ...part })));
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
