import { terminalText } from './terminal-text';

/** Lines with their cells under each other; the first row is the head. Cells may be untrusted. */
export function tableText(rows: readonly string[][]): string {
  const shown = rows.map((row) => row.map((cell) => terminalText(cell).replaceAll('\n', ' ')));
  const columns = Math.max(0, ...shown.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...shown.map((row) => row[column]?.length ?? 0)),
  );
  return shown
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
