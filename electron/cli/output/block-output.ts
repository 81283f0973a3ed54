import { applyRunEvent } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { Output } from './output';
import { promptLine } from './prompt-line';
import { shownText } from './shown-text';
import { summaryOf } from './summary';

/** Labelled blocks, one below the other: the first run that has not ended streams, the others follow in order. */
export function createBlockOutput(
  columns: readonly (readonly Run[])[],
  write: (text: string) => void,
): Output {
  const current = columns.flat();
  const first = columns.map((_, at) => columns.slice(0, at).flat().length);
  const isConversation = columns.some(({ length }) => length > 1);
  let block = 0;
  let written = 0;
  let isOpen = false;

  const advance = (): void => {
    for (let run = current[block]; run; run = current[block]) {
      if (!isOpen) {
        const prompt = isConversation ? `: ${promptLine(run)}` : '';
        write(`${block > 0 ? '\n' : ''}== ${run.request.model}${prompt} ==\n`);
      }
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
    event({ column, prompt }, event) {
      const index = (first[column] ?? 0) + prompt;
      const run = current[index];
      if (!run) return;
      current[index] = applyRunEvent(run, event);
      if (index === block) advance();
    },
    end: advance,
  };
}
