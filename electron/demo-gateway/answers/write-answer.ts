import type { SimulatedModel } from '../models/simulated-model';

/** What to answer, and how. */
export interface AnswerRequest {
  prompt: string;
  model: SimulatedModel;
  seed: number;
  /** Tokens, reasoning included; null for no limit. */
  maxTokens: number | null;
  /** Earlier turns, oldest first. */
  history: readonly { role: 'user' | 'assistant'; text: string }[];
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

/** Writes the answer of a simulated model: always the same for the same request. */
export function writeAnswer(request: AnswerRequest): WrittenAnswer {
  const reasoning = request.model.reasoning ? `Thinking about ${request.prompt}` : '';
  const full = `## About your prompt\n\n> ${request.prompt}\n\nAnswered by ${request.model.id}.`;
  const pieces = full.match(/\s*\S+/g) ?? [];
  const limit = request.maxTokens ?? pieces.length;
  const tokens = pieces.slice(0, limit);
  return {
    reasoning,
    text: tokens.join(''),
    tokens,
    reasoningTokens: reasoning.match(/\s*\S+/g) ?? [],
    inputTokens: Math.ceil(request.prompt.length / 4) + 8,
    finishReason: tokens.length < pieces.length ? 'length' : 'stop',
  };
}
