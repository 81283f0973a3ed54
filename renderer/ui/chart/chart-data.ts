import type { CsvCell } from '@shared/domain/csv';

/** One column of a chart's numbers. */
export interface ChartColumn {
  /** With the unit of its raw numbers, e.g. `total ms`. */
  label: string;
  /** How a number of it is shown; as it is, where not given. */
  format?: (value: number) => string;
}

/** All numbers of a chart, as they are copied. */
export interface ChartData {
  columns: readonly ChartColumn[];
  rows: readonly (readonly CsvCell[])[];
}

/** The heading line and all rows, with raw numbers. */
export function dataRows({ columns, rows }: ChartData): CsvCell[][] {
  return [columns.map(({ label }) => label), ...rows.map((row) => [...row])];
}

/** One cell as it is shown. */
export function shownCell(value: CsvCell, column: ChartColumn | undefined): string {
  if (value === null) return '–';
  return typeof value === 'number' && column?.format ? column.format(value) : String(value);
}
