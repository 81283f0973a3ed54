import type { SimulatedModel } from '../models/simulated-model';
import { composeAnswer } from './compose-answer';
import { readPrompt } from './read-prompt';
import { createRandom } from './seeded-random';
import { estimateTokens, tokenize } from './tokenize';
import { writeReasoning } from './write-reasoning';

/** What to answer, and how. */
export interface AnswerRequest {
  prompt: string;
  model: SimulatedModel;
  seed: number;
  /** Tokens, reasoning included; null for no limit but the model's own. */
  maxTokens: number | null;
  /** Earlier turns, oldest first. */
  history: readonly { role: 'user' | 'assistant'; text: string }[];
  /** `none`, `minimal`, `low`, `medium`, `high`, …; anything else, and nothing, means `medium`. */
  reasoningEffort?: string | null;
}

/** A whole answer, cut into the pieces in which it is streamed. */
export interface WrittenAnswer {
  reasoning: string;
  text: string;
  /** The pieces of `text`. */
  tokens: string[];
  /** The pieces of `reasoning`. */
  reasoningTokens: string[];
  inputTokens: number;
  finishReason: 'stop' | 'length';
}

const EFFORT_FACTORS: Record<string, number> = {
  none: 0,
  minimal: 0.15,
  low: 0.4,
  high: 2,
  xhigh: 3,
  max: 4,
};
const TOKENS_AROUND_A_MESSAGE = 4;

function countInput({ prompt, history }: AnswerRequest): number {
  const texts = [...history.map((turn) => turn.text), prompt];
  return texts.reduce((sum, text) => sum + estimateTokens(text) + TOKENS_AROUND_A_MESSAGE, 0);
}

/**
 * Writes the answer of a simulated model: markdown about the prompt, in the model's own manner,
 * always the same for the same request. As long as the prompt asks (50 to 20,000 tokens), or as
 * this model likes; cut off at `maxTokens` with the finish reason `length`.
 */
export function writeAnswer(request: AnswerRequest): WrittenAnswer {
  const { prompt, model, seed, history } = request;
  const random = createRandom(JSON.stringify([model.id, seed, history.length, prompt]));
  const reading = readPrompt(prompt);
  const limit = Math.min(request.maxTokens ?? Infinity, model.maxOutputTokens ?? Infinity);
  const earlier = history.findLast((turn) => turn.role === 'user');

  const effort = EFFORT_FACTORS[request.reasoningEffort ?? 'medium'] ?? 1;
  const thinking = Math.round(model.reasoningTokens * effort * (0.75 + random.next() / 2));
  // Half of the limit is left for the answer, so that a small limit still shows one.
  const thought = writeReasoning({ reading, random }, thinking);
  const reasoningTokens = tokenize(thought).slice(0, Math.floor(limit / 2));
  const reasoning = reasoningTokens.join('');

  const answer = composeAnswer({
    reading,
    random,
    model,
    target: reading.length ?? {
      unit: 'tokens',
      amount: Math.round(model.typicalTokens * (0.85 + random.next() * 0.3)),
    },
    earlierQuestion: earlier ? readPrompt(earlier.text).question : null,
  });
  const answerTokens = tokenize(answer);
  const kept = answerTokens.slice(0, Math.max(1, limit - reasoningTokens.length));
  const tags = model.thinkTags && reasoning !== '';
  const tokens = tags
    ? ['<think>', '\n', ...reasoningTokens, '\n', '</think>', '\n\n', ...kept]
    : kept;
  return {
    reasoning: tags ? '' : reasoning,
    text: tokens.join(''),
    tokens,
    reasoningTokens: tags ? [] : reasoningTokens,
    inputTokens: countInput(request),
    finishReason: kept.length < answerTokens.length ? 'length' : 'stop',
  };
}
