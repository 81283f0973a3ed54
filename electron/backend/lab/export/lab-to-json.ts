import { cacheFigures } from '@shared/domain/lab/cache-figures';
import type { Lab } from '@shared/domain/lab/lab';
import { matrixFigures } from '@shared/domain/lab/matrix-figures';
import { retryFigures } from '@shared/domain/retry/retry-figures';

/** An experiment as JSON: what was asked, every shot, and the figures that the screen shows of them. */
export function labToJson(lab: Lab): string {
  return `${JSON.stringify({ version: 1, ...lab, figures: figuresOf(lab) }, null, 2)}\n`;
}

function figuresOf({ definition, shots }: Lab): unknown {
  switch (definition.kind) {
    case 'matrix':
      return matrixFigures(definition, shots);
    case 'retry':
      return retryFigures(definition, shots);
    case 'cache':
      return cacheFigures(definition, shots);
    case 'formats':
      return null;
  }
}
