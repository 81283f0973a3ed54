import { bestMetrics, runMetrics } from '@renderer/features/compare/state/run-metrics';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { UNKNOWN_USAGE } from '@shared/domain/usage';
import { describe, expect, it } from 'vitest';
import { someRequest } from './some-request';

const PRICE = { input: 2, output: 8, cachedInput: 0.5, cacheWrite: null, tiers: [] };

function finished(change: Partial<Run> = {}): Run {
  return {
    ...newRun('a', someRequest(), 0),
    state: 'completed',
    text: 'An answer.',
    timings: { ...NO_TIMINGS, sent: 10, firstText: 510, lastByte: 1_510, ended: 1_520 },
    usage: { ...UNKNOWN_USAGE, inputTokens: 1_000, cachedInputTokens: 400, outputTokens: 100 },
    ...change,
  };
}

describe('figures of a run', () => {
  it('counts from sending, and rates tokens over the time they streamed in', () => {
    expect(runMetrics(finished(), PRICE)).toMatchObject({
      cached: false,
      firstToken: 500,
      total: 1_500,
      tokensPerSecond: 100,
    });
  });

  it('takes reasoning as a first token', () => {
    const timings = {
      ...NO_TIMINGS,
      sent: 0,
      firstReasoning: 200,
      firstText: 900,
      lastByte: 1_000,
    };
    expect(runMetrics(finished({ timings }), PRICE).firstToken).toBe(200);
  });

  it('prices cached input apart', () => {
    expect(runMetrics(finished(), PRICE).cost).toBeCloseTo((600 * 2 + 400 * 0.5 + 100 * 8) / 1e6);
  });

  it('takes the gateway’s own figure before the estimate, and keeps both', () => {
    expect(runMetrics(finished(), PRICE, 0.42)).toMatchObject({ cost: 0.42, isReported: true });
    expect(runMetrics(finished(), PRICE, 0.42).listCost).toBeLessThan(0.01);
    expect(runMetrics(finished(), PRICE).isReported).toBe(false);
    const hit = finished({ responseHeaders: { 'cf-aig-cache-status': 'HIT' } });
    expect(runMetrics(hit, PRICE, 0.42)).toMatchObject({ cost: 0, isReported: false });
  });

  it('never shows an unknown price or usage as nothing', () => {
    expect(runMetrics(finished(), null).cost).toBeNull();
    expect(runMetrics(finished({ usage: null }), PRICE).cost).toBeNull();
  });

  it('knows no speed and no cost before the end, and no first token of an image', () => {
    const running = runMetrics(finished({ state: 'running' }), PRICE);
    expect([running.tokensPerSecond, running.cost]).toEqual([null, null]);
    expect(runMetrics(finished({ text: '' }), PRICE).firstToken).toBeNull();
  });

  it('gives an answer that came at once no speed', () => {
    const timings = { ...NO_TIMINGS, sent: 0, firstText: 900, lastByte: 910 };
    expect(runMetrics(finished({ timings }), PRICE).tokensPerSecond).toBeNull();
  });

  it('marks a cached answer and prices it at nothing', () => {
    const hit = runMetrics(finished({ responseHeaders: { 'cf-aig-cache-status': 'HIT' } }), PRICE);
    expect(hit).toMatchObject({ cached: true, cost: 0 });
  });
});

describe('best values', () => {
  const slow = runMetrics(finished(), PRICE);
  const fast = { ...slow, firstToken: 100, total: 700, tokensPerSecond: 300 };

  it('name the one column that beats the others', () => {
    expect(bestMetrics([slow, fast])).toEqual([[], ['firstToken', 'total', 'tokensPerSecond']]);
  });

  it('never go to a cached answer, to a lone column or to a tie', () => {
    expect(bestMetrics([slow, { ...fast, cached: true }])).toEqual([[], []]);
    expect(bestMetrics([slow, null])).toEqual([[], []]);
    expect(bestMetrics([slow, { ...slow }])).toEqual([[], []]);
  });

  it('leave unknown figures out', () => {
    expect(bestMetrics([slow, { ...fast, cost: null, firstToken: null }])).toEqual([
      [],
      ['total', 'tokensPerSecond'],
    ]);
  });
});
