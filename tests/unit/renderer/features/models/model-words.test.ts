import {
  contextText,
  longestAnswerText,
  originText,
  outputPriceText,
  shortPrice,
} from '@renderer/features/models/model-words';
import type { CatalogSource, Model } from '@shared/domain/model';
import { expect, it } from 'vitest';
import { someModel } from './some-model';

const NOW = Date.UTC(2026, 10, 22, 12);
const HOUR = 3_600_000; // ms

it('says unknown of a text model, and nothing of a model to which the figure does not apply', () => {
  const figures = (model: Model) =>
    [contextText, longestAnswerText, outputPriceText].map((words) => words(model));
  expect(figures(someModel('a/text'))).toEqual(['unknown', 'unknown', 'unknown']);
  expect(figures(someModel('a/image', { task: 'text-to-image' }))).toEqual(['–', '–', '–']);
  expect(figures(someModel('a/b', { contextWindow: 128_000, maxOutputTokens: 4_096 }))).toEqual([
    '128K',
    '4,096 tokens',
    'unknown',
  ]);
});

it('names one price of a model that writes nothing, and never $0 for an unknown one', () => {
  const price = { input: 0.012, output: null, cachedInput: null, cacheWrite: null, tiers: [] };
  expect(shortPrice(someModel('a/b', { task: 'text-embeddings', price }))).toBe('$0.012');
  expect(shortPrice(someModel('a/b', { price }))).toBe('$0.012 / unknown');
  expect(shortPrice(someModel('a/b'))).toBe('price unknown');
});

it.each<[CatalogSource, number, string]>([
  ['workers-ai', 2 * HOUR, 'Workers AI list, 2 h ago'],
  ['third-party', 0, 'third-party list, now'],
  ['snapshot', 50 * HOUR, 'bundled list, 2026-11-20'],
  ['demo', 30_000, 'demo gateway, 30 s ago'],
])('tells where and when a fact was read: %s', (source, age, words) => {
  expect(originText({ source, readAt: NOW - age }, NOW)).toBe(words);
});
