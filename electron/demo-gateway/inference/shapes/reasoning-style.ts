import type { SimulatedModel } from '../../models/simulated-model';

/**
 * The field in which a model's chat answer shows its thinking: `reasoning` for gpt-oss, `reasoning_content`
 * for others, null where the provider hides it, as OpenAI and Anthropic do on chat (cloudflare-api.md §7.2).
 */
export function reasoningField(model: SimulatedModel): 'reasoning' | 'reasoning_content' | null {
  if (!model.reasoning) return null;
  if (model.id.includes('gpt-oss')) return 'reasoning';
  return ['openai/', 'anthropic/', 'google/', 'xai/'].some((author) => model.id.startsWith(author))
    ? null
    : 'reasoning_content';
}
