import { parseModelId } from '../domain/model';

/**
 * Which rules for parameters a model follows (cloudflare-api.md §1.1).
 * `workers-ai-native` are the older `@cf` models with a schema of their own; newer ones read a chat body.
 */
export type ModelFamily =
  'openai-reasoning' | 'anthropic' | 'google' | 'workers-ai-native' | 'workers-ai-chat' | 'other';

/** `@cf` names that read and write OpenAI's chat form (cloudflare-api.md §7.1). */
const CHAT_NAMES = /^(gpt-oss|kimi|glm|nemotron|gemma-4|qwen3|deepseek-v4|llama-4)/i;
const REASONING_NAMES = /^(gpt-([5-9]|\d\d)|o\d)/i;
const RESPONSES_ONLY_NAMES = /^(gpt-5\.6-|gpt-[\d.]+-pro$)/i;

/** Sorts a model id into its family. Never throws. */
export function modelFamily(model: string): ModelFamily {
  const { author, name, workersAi } = parseModelId(model);
  if (workersAi) return CHAT_NAMES.test(name) ? 'workers-ai-chat' : 'workers-ai-native';
  if (author === 'openai' && REASONING_NAMES.test(name)) return 'openai-reasoning';
  if (author === 'anthropic' || author === 'google') return author;
  return 'other';
}

/** True for the models that answer the Responses form alone (cloudflare-api.md §9.4). */
export function isResponsesOnly(model: string): boolean {
  const { author, name, workersAi } = parseModelId(model);
  return !workersAi && author === 'openai' && RESPONSES_ONLY_NAMES.test(name);
}

/** True where `temperature` and `top_p` are refused: OpenAI's reasoning models, and Anthropic's but for Haiku 4.5 (cloudflare-api.md §1.1). */
export function refusesSampling(model: string): boolean {
  const family = modelFamily(model);
  if (family === 'openai-reasoning') return true;
  return family === 'anthropic' && !/haiku-4[.-]5/i.test(model);
}
