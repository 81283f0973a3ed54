import { applyRunEvent } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { Output, Screen } from './output';
import { shownText } from './shown-text';
import { summaryOf } from './summary';
import { wrapText } from './wrap-text';

const GAP = ' │ ';
/** Below this many cells a column is not worth reading. */
const NARROWEST = 28;
const REDRAW_AFTER = 80;

/** The width of each of `count` columns, or null where they would be too narrow. */
export function columnWidth(count: number, width: number): number | null {
  const cells = Math.floor((width - GAP.length * (count - 1)) / count);
  return cells >= NARROWEST ? cells : null;
}

/**
 * Columns side by side. Rows that can no longer change scroll away for good; below them the open rows are drawn again
 * a few times a second.
 */
export function createSideBySideOutput(
  runs: readonly Run[],
  screen: Screen,
  width: number,
): Output {
  const current = [...runs];
  let settledRows = 0;
  let openRows = 0;
  let timer: NodeJS.Timeout | null = null;

  const row = (columns: readonly string[][], index: number): string =>
    columns
      .map((lines) => lines[index] ?? ' '.repeat(width))
      .join(GAP)
      .trimEnd();

  const draw = (): void => {
    timer = null;
    const columns = current.map((run) => linesOf(run, width));
    const rows = Math.max(...columns.map((lines) => lines.length));
    const settled = Math.min(
      rows,
      ...columns.map((lines, at) => (current[at]?.state === 'running' ? lines.length - 1 : rows)),
    );
    const isOver = current.every((run) => run.state !== 'running');
    const firstOpen = isOver ? rows : Math.max(settled, rows - screen.height + 1);
    let text = openRows > 0 ? `\x1b[${openRows}A` : '';
    text += '\r\x1b[J';
    for (let index = settledRows; index < settled; index += 1) text += `${row(columns, index)}\n`;
    for (let index = firstOpen; index < rows; index += 1) text += `${row(columns, index)}\n`;
    settledRows = Math.max(settledRows, settled);
    openRows = Math.max(0, rows - firstOpen);
    screen.write(text);
  };
  return {
    event(column, event) {
      const run = current[column];
      if (!run) return;
      current[column] = applyRunEvent(run, event);
      timer ??= setTimeout(draw, REDRAW_AFTER);
    },
    end() {
      if (timer) clearTimeout(timer);
      draw();
    },
  };
}

function linesOf(run: Run, width: number): string[] {
  const text = `${run.request.model}\n${'─'.repeat(Math.min(width, run.request.model.length))}\n${shownText(run)}`;
  return wrapText(run.state === 'running' ? text : `${text}\n\n-- ${summaryOf(run)}`, width);
}
