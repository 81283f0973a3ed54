import { applyRunEvent } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { Output } from './output';
import { shownText } from './shown-text';
import { summaryOf } from './summary';

/** Labelled blocks, one below the other: the first run that has not ended streams, the others follow in order. */
export function createBlockOutput(runs: readonly Run[], write: (text: string) => void): Output {
  const current = [...runs];
  let block = 0;
  let written = 0;
  let isOpen = false;

  const advance = (): void => {
    for (let run = current[block]; run; run = current[block]) {
      if (!isOpen) write(`${block > 0 ? '\n' : ''}== ${run.request.model} ==\n`);
      isOpen = true;
      const text = shownText(run);
      write(text.slice(written));
      written = text.length;
      if (run.state === 'running') return;
      write(`${text.endsWith('\n') || text === '' ? '' : '\n'}-- ${summaryOf(run)}\n`);
      block += 1;
      written = 0;
      isOpen = false;
    }
  };
  return {
    event(column, event) {
      const run = current[column];
      if (!run) return;
      current[column] = applyRunEvent(run, event);
      if (column === block) advance();
    },
    end: advance,
  };
}
