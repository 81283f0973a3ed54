import type { LabShot } from '@shared/domain/lab/lab';
import type { MatrixLab } from '@shared/domain/lab/lab-definition';
import { matrixFigures } from '@shared/domain/lab/matrix-figures';
import { matrixVariants } from '@shared/domain/lab/matrix-variants';
import { durationOrDash, share, usd } from '../output/figures';
import { tableText } from '../output/table-text';

const HEAD = [
  'PROMPT',
  'VARIANT',
  'RUNS',
  'FIRST TEXT',
  'TOTAL',
  'FROM CACHE',
  'HIT RATE',
  'COST (EST.)',
  'FAILED',
  'NOT SENT',
];
/** Characters of a prompt that tell it from the others. */
const PROMPT_LENGTH = 40;

/** One line per cell. Times of answers from the cache stand apart. */
export function matrixText(definition: MatrixLab, shots: readonly LabShot[]): string {
  const { cells } = matrixFigures(definition, shots);
  const variants = matrixVariants(definition.request, definition.axes);
  const rows = cells.flatMap((line, row) =>
    line.map((cell, column) => [
      shortened(definition.prompts[row] ?? ''),
      variants[column]?.label || 'as it is',
      String(cell.runs),
      durationOrDash(cell.firstText.origin),
      durationOrDash(cell.total.origin),
      durationOrDash(cell.total.cached),
      share(cell.hitRate),
      cell.runs === 0 ? '–' : usd(cell.cost),
      String(cell.failures),
      String(cell.skipped),
    ]),
  );
  return tableText([HEAD, ...rows]);
}

function shortened(prompt: string): string {
  const line = prompt.replaceAll(/\s+/g, ' ').trim();
  return line.length <= PROMPT_LENGTH ? line : `${line.slice(0, PROMPT_LENGTH - 1)}…`;
}
