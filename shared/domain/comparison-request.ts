import type { ComparisonColumn } from './comparison-document';
import { textMessage, type RunRequest } from './run-request';

/**
 * What a column of a comparison would send: its last prompt, after the earlier ones with their answers. Earlier prompts
 * without an answer are left out, as the app does. Null where there is nothing to ask. `gatewayId` applies where the
 * column names no gateway; null: no header is sent for it.
 */
export function comparisonRequest(
  column: ComparisonColumn,
  gatewayId: string | null,
): RunRequest | null {
  const { turns, system, policy, ...settings } = column;
  const last = turns.at(-1);
  if (last === undefined || last.prompt.trim() === '') return null;
  const earlier = turns.slice(0, -1).flatMap(({ prompt, answer }) => {
    const text = answer?.text ?? '';
    return text === '' ? [] : [textMessage('user', prompt), textMessage('assistant', text)];
  });
  return {
    ...settings,
    system: system.trim() === '' ? null : system,
    messages: [...earlier, textMessage('user', last.prompt)],
    policy: { ...policy, gatewayId: policy.gatewayId ?? gatewayId },
  };
}
