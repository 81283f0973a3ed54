/** A cell of a table: text, a number, or nothing. */
export type CsvCell = string | number | null;

/**
 * What makes a formula of a cell, full-width forms included: at its beginning, and behind a semicolon, a tab or a line
 * end, where spreadsheets of some countries begin the next one, quotes or not.
 */
const FORMULA = /(?<=^|[;\t\r\n]["']*)(?=[=+\-@＝＋－＠])/g;

/**
 * Rows as CSV (RFC 4180, lines end in CRLF). What a spreadsheet would take for a formula gets an apostrophe before it: it
 * may come from a server.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value.replaceAll(FORMULA, "'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
