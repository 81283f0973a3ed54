import type { Run } from '@shared/domain/run';
import { textPartsOf } from '@shared/protocol/message-text';
import { shortened } from './shortened';
import { terminalText } from './terminal-text';

const LENGTH = 60;

/** The beginning of a run's prompt in one line, as a terminal may show it. */
export function promptLine({ request }: Run): string {
  const prompt = request.messages.at(-1);
  const text = prompt === undefined ? '' : textPartsOf(prompt).replaceAll(/\s+/g, ' ').trim();
  return terminalText(shortened(text, LENGTH));
}
