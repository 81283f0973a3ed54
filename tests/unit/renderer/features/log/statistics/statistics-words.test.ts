import { bucketNames, modelNames, sumUp } from '@renderer/features/log/statistics/statistics-words';
import type { ModelStatistics } from '@shared/domain/log-query';
import { expect, test } from 'vitest';

const NO_TIMES = { p50: null, p95: null };
const model = (change: Partial<ModelStatistics>): ModelStatistics => ({
  model: 'openai/gpt-5.4-mini',
  runs: 1,
  failures: 0,
  hits: 0,
  misses: 0,
  cost: 0,
  unpriced: 0,
  firstText: NO_TIMES,
  total: NO_TIMES,
  ...change,
});

test('a cost that no run reports is unknown, not nothing', () => {
  expect(sumUp([model({ runs: 3, unpriced: 3 })]).cost).toBeNull();
  expect(sumUp([model({ runs: 3, unpriced: 2, cost: 0.5 }), model({ cost: 1 })])).toMatchObject({
    runs: 4,
    cost: 1.5,
    unpriced: 2,
  });
});

test('stretches of time are named as far as tells them apart', () => {
  const at = new Date(2026, 10, 22, 14, 2, 11).getTime();
  const every = (step: number) => bucketNames([at, at + step])[0];
  expect(every(40)).toBe('14:02:11.000');
  expect(every(60_000)).toBe('14:02:11');
  expect(every(2 * 3_600_000)).toBe('14:02');
  expect(every(3 * 86_400_000)).toBe('11-22 14:02');
  expect(every(60 * 86_400_000)).toBe('2026-11-22');
});

test('models of one name are told apart by whose they are', () => {
  const models = ['openai/gpt-oss-120b', 'openai/gpt-4.1', '@cf/openai/gpt-oss-120b'];
  expect(modelNames(models)).toEqual([models[0], 'gpt-4.1', models[2]]);
});
