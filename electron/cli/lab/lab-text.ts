import { assertNever } from '@shared/domain/assert-never';
import type { Lab, LabShot } from '@shared/domain/lab/lab';
import { durationOrDash, usd } from '../output/figures';
import { tableText } from '../output/table-text';
import { cacheText } from './cache-text';
import { matrixText } from './matrix-text';
import { retryText } from './retry-text';

/** What came of an experiment, as tables for people. */
export function labText({ definition, shots, state }: Lab): string {
  const ending = state === 'completed' ? '' : `The experiment is not whole: ${state}.\n`;
  switch (definition.kind) {
    case 'cache':
      return ending + cacheText(definition, shots);
    case 'retry':
      return ending + retryText(definition, shots);
    case 'formats':
      return ending + formatsText(shots);
    case 'matrix':
      return ending + matrixText(definition, shots);
    default:
      return assertNever(definition);
  }
}

const FORMATS_HEAD = [
  'FORMAT',
  'STATE',
  'STATUS',
  'FIRST TEXT',
  'TOTAL',
  'TOKENS',
  'COST (EST.)',
  'PROBLEM',
];

function formatsText(shots: readonly LabShot[]): string {
  const tokens = (count: number | null | undefined): string => String(count ?? 'unknown');
  const rows = shots.map((shot) => [
    shot.label,
    shot.state,
    shot.status === null ? '–' : String(shot.status),
    durationOrDash(shot.firstTextAfter),
    durationOrDash(shot.endedAfter),
    `${tokens(shot.usage?.inputTokens)} in, ${tokens(shot.usage?.outputTokens)} out`,
    usd(shot.cost),
    shot.error?.message ?? '',
  ]);
  return tableText([FORMATS_HEAD, ...rows]);
}
