import { cellsOf, widthOf } from './terminal-text';

/** Breaks text into lines of exactly `width` cells, at spaces where there are any; each is filled up with spaces. */
export function wrapText(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width));
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let current = '';
  let cells = 0;
  /** Where the last space of the current line stands, and the cells up to it. */
  let space: { at: number; cells: number } | null = null;
  for (const character of line) {
    const size = cellsOf(character);
    if (cells + size > width) {
      const cut = space?.at ?? current.length;
      lines.push(padded(current.slice(0, cut), space?.cells ?? cells, width));
      current = current.slice(cut).trimStart();
      cells = widthOf(current);
      space = null;
    }
    if (character === ' ' && current !== '') space = { at: current.length, cells };
    if (character === ' ' && current === '' && lines.length > 0) continue;
    current += character;
    cells += size;
  }
  return [...lines, padded(current, cells, width)];
}

function padded(text: string, cells: number, width: number): string {
  return text + ' '.repeat(Math.max(0, width - cells));
}
