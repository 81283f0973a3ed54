import type { ComparisonColumn } from './comparison-document';
import { conversationRequest } from './conversation-request';
import type { RunRequest } from './run-request';

/**
 * What a column of a comparison would send as its last prompt: after the earlier ones that have answers in it. Null
 * where there is nothing to ask. `gatewayId` applies where the column names no gateway; null: no header is sent for it.
 */
export function comparisonRequest(
  column: ComparisonColumn,
  gatewayId: string | null,
): RunRequest | null {
  const { turns, ...settings } = column;
  const last = turns.at(-1);
  if (last === undefined || last.prompt.trim() === '') return null;
  const { prompt, images } = last;
  const earlier = turns.slice(0, -1).map((turn) => ({ ...turn, answer: turn.answer?.text ?? '' }));
  return conversationRequest({ settings, gatewayId, earlier, prompt, images, takesImages: true });
}
