import type { SimulatedModel } from './simulated-model';

const TEXT = {
  task: 'Text Generation',
  description: 'Simulated.',
  contextWindow: 128_000,
  maxOutputTokens: 20_000,
  price: { input: 2, output: 8, cachedInput: 0.5 },
  reasoning: false,
  vision: false,
  tools: true,
  nativeStream: false,
  timeToFirstToken: 300,
  tokensPerSecond: 60,
  reasoningTokens: 0,
  paidOnly: false,
  media: null,
} satisfies Partial<SimulatedModel>;

/** All models that the demo gateway plays. */
export const SIMULATED_MODELS: readonly SimulatedModel[] = [
  {
    ...TEXT,
    id: 'openai/gpt-4.1',
    name: 'gpt-4.1',
    author: 'openai',
    formats: ['chat-completions', 'responses', 'run'],
  },
  {
    ...TEXT,
    id: 'anthropic/claude-haiku-4.5',
    name: 'claude-haiku-4.5',
    author: 'anthropic',
    formats: ['messages', 'chat-completions', 'run'],
  },
  {
    ...TEXT,
    id: '@cf/moonshotai/kimi-k2.6',
    name: 'kimi-k2.6',
    author: 'moonshotai',
    formats: ['run', 'chat-completions'],
    reasoning: true,
    reasoningTokens: 60,
  },
];

/** The model with exactly this id. */
export function findSimulatedModel(id: string): SimulatedModel | undefined {
  return SIMULATED_MODELS.find((model) => model.id === id);
}
