/** A cell of a table: text, a number, or nothing. */
export type CsvCell = string | number | null;

/**
 * Rows as CSV (RFC 4180, lines end in CRLF). A text that a spreadsheet would take for a formula gets an apostrophe
 * before it: it may come from a server.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(value: CsvCell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
