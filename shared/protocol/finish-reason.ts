import type { RunEnding } from '../domain/run-endings';

/** All formats' words for an answer that did not simply end; lower case. */
const ENDINGS = new Map<string, RunEnding>([
  ['length', 'length'],
  ['max_tokens', 'length'],
  ['max_output_tokens', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['content_filter', 'filtered'],
  ['refusal', 'filtered'],
  ['safety', 'filtered'],
  ['recitation', 'filtered'],
  ['blocklist', 'filtered'],
  ['prohibited_content', 'filtered'],
  ['spii', 'filtered'],
  ['image_safety', 'filtered'],
]);

/** What a finish or stop reason means to the user. Unknown words mean a regular end. */
export function endingOf(finishReason: string): RunEnding {
  return ENDINGS.get(finishReason.toLowerCase()) ?? 'completed';
}
