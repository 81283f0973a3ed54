import { useState, type KeyboardEvent } from 'react';

/** A cell by its place. */
export interface Place {
  row: number;
  column: number;
}

/** Moves through a grid with the arrow keys, Home and End; one cell at a time can be reached with Tab. */
export function useGridFocus({ rows, columns }: { rows: number; columns: number }) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const focus = {
    row: Math.min(at.row, rows - 1),
    column: Math.min(at.column, columns - 1),
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = moved(focus, event.key, { row: rows - 1, column: columns - 1 });
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    focusCell(event.currentTarget, next);
  };

  return {
    onKeyDown,
    cell: (place: Place) => ({
      'data-place': `${place.row}-${place.column}`,
      tabIndex: place.row === focus.row && place.column === focus.column ? 0 : -1,
      onFocus: () => setAt(place),
    }),
  };
}

/** Gives a cell inside of `grid` the focus. */
export function focusCell(grid: HTMLElement, { row, column }: Place): void {
  grid.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`)?.focus();
}

function moved({ row, column }: Place, key: string, last: Place): Place | null {
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last.column, column + 1) };
    case 'Home':
      return { row, column: 0 };
    case 'End':
      return { row, column: last.column };
    default:
      return null;
  }
}
