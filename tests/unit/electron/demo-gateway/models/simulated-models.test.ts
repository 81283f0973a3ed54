import {
  SIMULATED_MODELS,
  findSimulatedModel,
} from '@electron/demo-gateway/models/simulated-models';
import { describe, expect, it } from 'vitest';

const textModels = SIMULATED_MODELS.filter((model) => model.task === 'Text Generation');
const spread = (values: number[]): number => Math.max(...values) / Math.min(...values);

describe('simulated models', () => {
  it('has at least 14 text models of several authors, Workers AI ones included', () => {
    expect(textModels.length).toBeGreaterThanOrEqual(14);
    expect(new Set(textModels.map((model) => model.author)).size).toBeGreaterThanOrEqual(8);
    expect(textModels.filter((model) => model.id.startsWith('@cf/')).length).toBeGreaterThan(4);
  });

  it('gives every model an id of its own by which it is found', () => {
    expect(new Set(SIMULATED_MODELS.map((model) => model.id)).size).toBe(SIMULATED_MODELS.length);
    for (const model of SIMULATED_MODELS) {
      expect(findSimulatedModel(model.id)).toBe(model);
      expect(model.id.endsWith(`/${model.name}`)).toBe(true);
      expect(model.formats.length).toBeGreaterThan(0);
    }
    expect(findSimulatedModel('openai/no-such-model')).toBeUndefined();
  });

  it.each([
    'openai/gpt-4.1',
    'anthropic/claude-sonnet-4',
    'anthropic/claude-sonnet-4-5',
    'google/gemini-3-flash',
    'xai/grok-3',
    '@cf/moonshotai/kimi-k2.6',
  ])('plays %s, which the API’s own examples name', (id) => {
    expect(findSimulatedModel(id)).toBeDefined();
  });

  it('differs clearly in time to first token, speed, length, reasoning and price', () => {
    expect(spread(textModels.map((model) => model.timeToFirstToken))).toBeGreaterThan(10);
    expect(spread(textModels.map((model) => model.tokensPerSecond))).toBeGreaterThan(10);
    expect(spread(textModels.map((model) => model.typicalTokens))).toBeGreaterThan(5);
    const prices = textModels.flatMap((model) => model.price?.output ?? []);
    expect(spread(prices)).toBeGreaterThan(50);
    expect(textModels.some((model) => model.reasoningTokens > 500)).toBe(true);
    expect(textModels.some((model) => model.reasoningTokens === 0)).toBe(true);
    expect(textModels.some((model) => model.price === null)).toBe(true);
  });

  it('has each way of handing over media, vectors, think tags and native streams', () => {
    expect(new Set(SIMULATED_MODELS.map((model) => model.media)).size).toBe(7);
    expect(SIMULATED_MODELS.some((model) => model.task === 'Text Embeddings')).toBe(true);
    expect(textModels.some((model) => model.thinkTags)).toBe(true);
    expect(textModels.some((model) => model.nativeStream)).toBe(true);
  });
});
