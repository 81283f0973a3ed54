import { applyRunEvent } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { Output, Screen } from './output';
import { promptLine } from './prompt-line';
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
  columns: readonly (readonly Run[])[],
  screen: Screen,
  width: number,
): Output {
  const current = columns.map((runs) => [...runs]);
  let settledRows = 0;
  let openRows = 0;
  let timer: NodeJS.Timeout | null = null;

  const row = (texts: readonly string[][], index: number): string =>
    texts
      .map((lines) => lines[index] ?? ' '.repeat(width))
      .join(GAP)
      .trimEnd();

  const draw = (): void => {
    timer = null;
    const texts = current.map((runs) => linesOf(runs, width));
    const rows = Math.max(...texts.map((lines) => lines.length));
    const settled = Math.min(
      rows,
      ...texts.map((lines, at) => (isRunning(current[at]) ? lines.length - 1 : rows)),
    );
    const isOver = !current.some(isRunning);
    const firstOpen = isOver ? rows : Math.max(settled, rows - screen.height + 1);
    let text = openRows > 0 ? `\x1b[${openRows}A` : '';
    text += '\r\x1b[J';
    for (let index = settledRows; index < settled; index += 1) text += `${row(texts, index)}\n`;
    for (let index = firstOpen; index < rows; index += 1) text += `${row(texts, index)}\n`;
    settledRows = Math.max(settledRows, settled);
    openRows = Math.max(0, rows - firstOpen);
    screen.write(text);
  };
  return {
    event({ column, prompt }, event) {
      const run = current[column]?.[prompt];
      if (!run) return;
      current[column]?.splice(prompt, 1, applyRunEvent(run, event));
      timer ??= setTimeout(draw, REDRAW_AFTER);
    },
    end() {
      if (timer) clearTimeout(timer);
      draw();
    },
  };
}

function isRunning(runs: readonly Run[] | undefined): boolean {
  return runs?.some(({ state }) => state === 'running') ?? false;
}

/** A column's answers up to the first that has not ended, each below its prompt if there are several. */
function linesOf(runs: readonly Run[], width: number): string[] {
  const model = runs[0]?.request.model ?? '';
  const underWay = runs.findIndex(({ state }) => state === 'running');
  const shown = underWay < 0 ? runs : runs.slice(0, underWay + 1);
  const answers = shown.map((run) => {
    const prompt = runs.length > 1 ? `> ${promptLine(run)}\n` : '';
    const summary = run.state === 'running' ? '' : `\n\n-- ${summaryOf(run)}`;
    return `${prompt}${shownText(run)}${summary}`;
  });
  return wrapText(
    `${model}\n${'─'.repeat(Math.min(width, model.length))}\n${answers.join('\n\n')}`,
    width,
  );
}
