import type { Run } from '@shared/domain/run';
import { terminalText } from './terminal-text';

/** What a run says, as a terminal may show it. Its text comes first, so that what is shown only grows while the run goes. */
export function shownText(run: Run): string {
  // A carriage return may be the first half of a line end.
  if (run.state === 'running') return terminalText(run.text.replace(/\r$/, ''));
  const calls = run.toolCalls.map((call) => `\n[tool] ${call.name ?? ''} ${call.arguments}`);
  const media = run.media.map((item) => `\n[${item.kind}] ${item.url ?? item.mimeType ?? ''}`);
  return terminalText([run.text, run.refusal, ...calls, ...media].join(''));
}
