import { IconButton } from '@renderer/ui/icon-button';
import { Pill } from '@renderer/ui/pill';
import { parseModelId } from '@shared/domain/model';
import { FORMAT_LABELS } from '@shared/domain/run-request';
import type { ColumnState } from '@shared/domain/workspace';
import { Copy, X } from 'lucide-react';
import { lazy, Suspense, type ReactNode } from 'react';
import { useCompare, useWorkspace } from '../compare-context';
import { chooseModel } from '../state/fill-columns';
import { duplicateColumn } from '../state/screen-actions';
import { closeColumnAloud } from './close-column-aloud';

// Lists that open are not needed to paint the screen; they follow a moment later.
const FormatPicker = lazy(() =>
  import('./format-picker').then((module) => ({ default: module.FormatPicker })),
);
const ModifiedBadge = lazy(() =>
  import('./modified-badge').then((module) => ({ default: module.ModifiedBadge })),
);
const ColumnMenu = lazy(() =>
  import('./column-menu').then((module) => ({ default: module.ColumnMenu })),
);

/** The type under which a dragged column travels. */
export const COLUMN_DRAG_TYPE = 'application/x-comparison-column';

/** Model, format, and what can be done with the column as a whole. */
export function ColumnHead({ column, number }: { column: ColumnState; number: number }) {
  const { workspace, slots, findModel, shortcutLabel } = useCompare();
  const recent = useWorkspace((current) => current.recentModels);
  const count = useWorkspace((current) => current.columns.length);
  const { author } = parseModelId(column.model);
  return (
    <div className="@container shrink-0 border-b border-line shadow-none group-data-focused/column:shadow-[inset_0_2px_0_var(--line-strong)]">
      <div className="flex min-h-10 flex-wrap items-center gap-x-1.5 gap-y-1 px-3 py-1.5">
        <h2 className="sr-only">Column {number}</h2>
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
          <Suspense fallback={<Pending>{parseModelId(column.model).name}</Pending>}>
            {slots.modelPicker({
              value: column.model,
              recent,
              onChange: (id) => chooseModel(workspace, column.id, { id, known: findModel(id) }),
            })}
          </Suspense>
        </div>
        {/* In a narrow column they take a line of their own, so that the model's name keeps its room. */}
        <div className="flex min-w-0 shrink-0 items-center gap-1.5 empty:hidden @max-[27.5rem]:order-last @max-[27.5rem]:w-full">
          {column.promptSynced && column.settingsSynced ? null : <Pill tone="accent">Own</Pill>}
          <Suspense>
            <ModifiedBadge column={column} />
          </Suspense>
        </div>
        <Suspense fallback={<Pending>{FORMAT_LABELS[column.format]}</Pending>}>
          <FormatPicker column={column} />
        </Suspense>
        <IconButton
          label="Duplicate column"
          icon={<Copy size={13} aria-hidden />}
          onClick={() => duplicateColumn(workspace, column.id)}
        />
        <Suspense fallback={<span className="size-control-small" />}>
          <ColumnMenu column={column} number={number} count={count} />
        </Suspense>
        <IconButton
          label="Close column"
          shortcut={shortcutLabel('close-column')}
          icon={<X size={14} aria-hidden />}
          disabled={count === 1}
          onClick={() => closeColumnAloud(workspace, column.id)}
        />
      </div>
    </div>
  );
}

function Pending({ children }: { children: ReactNode }) {
  return <span className="block truncate px-2 text-muted">{children}</span>;
}
