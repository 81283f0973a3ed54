import { isJsonObject } from '@shared/domain/json';
import type { GatewaySettings } from './gateway-settings';

/**
 * True if the gateway blocks this text. Assumption: the demo calls a text unsafe if the name of a category
 * stands in it as a word, e.g. `S1`; the real gateway asks Llama Guard.
 */
export function isUnsafe(
  { guardrails }: GatewaySettings,
  side: 'prompt' | 'response',
  text: string,
): boolean {
  const rules = guardrails?.[side];
  if (!isJsonObject(rules)) return false;
  return Object.entries(rules).some(
    ([category, action]) => action === 'BLOCK' && text.split(/\W+/).includes(category),
  );
}
