import { terminalText, widthOf } from './terminal-text';

/** Lines with their cells under each other; the first row is the head. Cells may be untrusted. */
export function tableText(rows: readonly string[][]): string {
  const shown = rows.map((row) => row.map((cell) => terminalText(cell).replaceAll('\n', ' ')));
  const columns = Math.max(0, ...shown.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...shown.map((row) => widthOf(row[column] ?? ''))),
  );
  return shown
    .map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
}
