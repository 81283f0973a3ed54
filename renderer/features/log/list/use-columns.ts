import { useMemo } from 'react';
import { useLogServices } from '../log-context';
import { LOG_COLUMNS, TIME, type LogColumn } from './columns';

/** A column as the reader wants it. */
export interface ShownColumn extends LogColumn {
  /** The width of a first start. */
  usual: number | null;
}

/** The columns that the reader wants to see, the time first, and how to want others. */
export interface Columns {
  columns: readonly ShownColumn[];
  toggle(id: string): void;
  /** `width` is in px. */
  setWidth(id: string, width: number): void;
}

/** The columns as the layout of the log has them. */
export function useColumns(): Columns {
  const { layout, setLayout } = useLogServices();
  const { columns: ids, widths } = layout;
  const columns = useMemo(
    () =>
      [TIME, ...LOG_COLUMNS.filter((column) => ids?.includes(column.id) ?? !column.extra)].map(
        ({ width, ...column }) => ({
          ...column,
          usual: width,
          width: widths[column.id] ?? width,
        }),
      ),
    [ids, widths],
  );
  return {
    columns,
    toggle(id) {
      const shown = columns.slice(1).map((column) => column.id);
      setLayout({
        columns: shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id],
      });
    },
    setWidth: (id, width) => setLayout({ widths: { ...widths, [id]: width } }),
  };
}
