import type { Run } from '@shared/domain/run';
import { terminalText } from './terminal-text';

/** All that a run has said so far, as a terminal may show it. It only ever grows while the run goes. */
export function shownText(run: Run): string {
  const media = run.media.map((item) => `\n[${item.kind}] ${item.url ?? item.mimeType ?? ''}`);
  const calls = run.toolCalls.map((call) => `\n[tool] ${call.name ?? ''} ${call.arguments}`);
  return terminalText([run.text, run.refusal, ...calls, ...media].join(''));
}
