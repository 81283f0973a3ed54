import { lazy, memo, Suspense, useState, type DragEvent } from 'react';
import { useCompare, useColumn, useRunPart, useWorkspace } from '../compare-context';
import { dropColumn, focusColumn } from '../state/screen-actions';
import { ColumnBody } from './column-body';
import { ColumnFoot } from './column-foot';
import { ColumnHead, COLUMN_DRAG_TYPE } from './column-head';
import { lastRunOf } from '../state/edit-workspace';

const ColumnAdvice = lazy(() =>
  import('./column-advice').then((module) => ({ default: module.ColumnAdvice })),
);
const ColumnDraft = lazy(() =>
  import('./column-draft').then((module) => ({ default: module.ColumnDraft })),
);

/** One model's conversation: head, answers, figures. */
export const Column = memo(function Column({ id, number }: { id: string; number: number }) {
  const { workspace } = useCompare();
  const column = useColumn(id);
  const focused = useWorkspace((current) => current.focusedColumn === id);
  const lastRunId = lastRunOf(column?.turns ?? []);
  const state = useRunPart(lastRunId, (run) => run?.state ?? 'idle');
  const [dropHere, setDropHere] = useState(false);
  if (column === undefined) return null;

  const isColumn = (event: DragEvent) => event.dataTransfer.types.includes(COLUMN_DRAG_TYPE);
  return (
    <section
      aria-label={`Column ${number}`}
      data-state={state}
      data-focused={focused ? '' : undefined}
      data-drop={dropHere ? '' : undefined}
      aria-busy={state === 'running'}
      className="group/column flex min-h-0 min-w-100 flex-[1_0_400px] flex-col border-r border-line bg-surface last:border-r-0 data-drop:bg-accent-soft"
      onPointerDownCapture={() => focusColumn(workspace, id)}
      onFocusCapture={() => focusColumn(workspace, id)}
      onDragOver={(event) => {
        if (!isColumn(event)) return;
        event.preventDefault();
        setDropHere(true);
      }}
      onDragLeave={() => setDropHere(false)}
      onDrop={(event) => {
        setDropHere(false);
        if (!isColumn(event)) return;
        event.preventDefault();
        dropColumn(workspace, event.dataTransfer.getData(COLUMN_DRAG_TYPE), id);
      }}
    >
      <ColumnHead column={column} number={number} />
      <Suspense>
        <ColumnAdvice column={column} />
      </Suspense>
      <ColumnBody column={column} />
      {column.promptSynced ? null : (
        <Suspense>
          <ColumnDraft column={column} number={number} />
        </Suspense>
      )}
      <ColumnFoot column={column} state={state} />
    </section>
  );
});
