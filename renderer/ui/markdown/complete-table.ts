const BEGINS_WITH_PIPE = /^ {0,3}\|/;
const PART_OF_DELIMITER = /^ {0,3}\|[ \t:|-]*$/;
const DELIMITER_CELL = /^[ \t]*:?-+:?[ \t]*$/;

/**
 * Gives a table that has only its first line, or part of its second, the second line that it will have, so that it
 * shows as a table from its first sign on and not as text with pipes. Any other text is returned as it is.
 */
export function completeTable(raw: string): string {
  const lines = raw.replace(/\n$/, '').split('\n');
  const [beforeHeader, header, last] = [lines.at(-3), lines.at(-2), lines.at(-1) ?? ''];
  if (!isRow(last)) return raw;
  if (!isRow(header)) return [...lines.slice(0, -1), ...tableOf(last)].join('\n');
  if (isRow(beforeHeader) || !PART_OF_DELIMITER.test(last)) return raw;
  const isComplete =
    cellsOf(last).length === cellsOf(header).length &&
    cellsOf(last).every((cell) => DELIMITER_CELL.test(cell));
  return isComplete ? raw : [...lines.slice(0, -2), ...tableOf(header)].join('\n');
}

function isRow(line: string | undefined): line is string {
  return line !== undefined && BEGINS_WITH_PIPE.test(line);
}

function cellsOf(row: string): string[] {
  return row.trim().replaceAll('\\|', '').replace(/^\|/, '').replace(/\|$/, '').split('|');
}

/** A header and the line under it; nothing where the header has no cell yet. */
function tableOf(header: string): string[] {
  const cells = cellsOf(header);
  return cells.join('').trim() === '' ? [] : [header, `|${'---|'.repeat(cells.length)}`];
}
