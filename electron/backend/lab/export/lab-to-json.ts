import { cacheFigures } from '@shared/domain/lab/cache-figures';
import { formatsFigures } from '@shared/domain/lab/formats-figures';
import type { AnswerOnWire } from '@shared/domain/compare-wire';
import type { Lab } from '@shared/domain/lab/lab';
import { matrixFigures } from '@shared/domain/lab/matrix-figures';
import { retryFigures } from '@shared/domain/retry/retry-figures';

/**
 * An experiment as JSON: what was asked, every shot, and the figures that the screen shows of them. Those of the
 * formats lab are made of `answers`, its runs as far as they are still in the log.
 */
export function labToJson(lab: Lab, answers: readonly AnswerOnWire[]): string {
  return `${JSON.stringify({ version: 1, ...lab, figures: figuresOf(lab, answers) }, null, 2)}\n`;
}

function figuresOf({ definition, shots }: Lab, answers: readonly AnswerOnWire[]): unknown {
  switch (definition.kind) {
    case 'matrix':
      return matrixFigures(definition, shots);
    case 'retry':
      return retryFigures(definition, shots);
    case 'cache':
      return cacheFigures(definition, shots);
    case 'formats':
      return formatsFigures(answers);
  }
}
