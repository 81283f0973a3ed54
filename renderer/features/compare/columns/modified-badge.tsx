import { Pill } from '@renderer/ui/pill';
import { Tooltip } from '@renderer/ui/tooltip';
import type { ColumnState } from '@shared/domain/workspace';
import { useMemo } from 'react';
import { useCompare, useWorkspace } from '../compare-context';
import { compareSettings } from '../state/overlays';
import { changedSettings } from '../state/request-preview';

const MOST_NAMED = 6;

/** Says that a column sends other headers, parameters or format than the first one, and which; a press compares the two. */
export function ModifiedBadge({ column }: { column: ColumnState }) {
  const { workspace, overlays, findModel } = useCompare();
  const base = useWorkspace((current) => current.columns[0]);
  const names = useMemo(
    () =>
      base === undefined || base.id === column.id ? [] : changedSettings(base, column, findModel),
    [base, column, findModel],
  );
  if (names.length === 0) return null;
  const more = names.length > MOST_NAMED ? ` and ${names.length - MOST_NAMED} more` : '';
  const listed = `${names.slice(0, MOST_NAMED).join(', ')}${more}`;
  return (
    <Tooltip content={`Other than in column 1: ${listed}`} side="bottom">
      <button
        type="button"
        className="flex min-w-0 items-center gap-1.5 rounded-sm"
        onClick={() => compareSettings(overlays, workspace.state.getState().columns, column.id)}
      >
        <Pill tone="accent">Modified</Pill>{' '}
        <span className="truncate text-sm text-faint @min-[27.5rem]:sr-only">{listed}</span>
      </button>
    </Tooltip>
  );
}
