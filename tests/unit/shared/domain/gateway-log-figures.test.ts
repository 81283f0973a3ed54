import { gatewayLogFigures, listCost } from '@shared/domain/gateway-log-figures';
import { newRun } from '@shared/domain/apply-run-event';
import type { GatewayLogRecord } from '@shared/domain/gateway-log';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { UNKNOWN_USAGE } from '@shared/domain/usage';
import { someRecord } from '@tests/support/gateway-log-record';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

const RECORD = someRecord({ id: 'one' });

const RUN: Run = {
  ...newRun('run', runRequest(), 0),
  state: 'completed',
  status: 200,
  responseHeaders: { 'cf-aig-cache-status': 'MISS', 'cf-aig-step': '0' },
  usage: { ...UNKNOWN_USAGE, inputTokens: 10, outputTokens: 20 },
  timings: { ...NO_TIMINGS, sent: 5, ended: 1_055 },
};

const differences = (record: Partial<GatewayLogRecord>, run: Partial<Run> = {}, estimate = 0.001) =>
  Object.fromEntries(
    gatewayLogFigures({ ...RECORD, ...record }, { run: { ...RUN, ...run }, estimate })
      .filter(({ difference }) => difference !== null)
      .map(({ field, difference }) => [field, difference]),
  );

it('finds no difference but the way to the gateway where both saw the same', () => {
  expect(differences({})).toEqual({
    duration: '50 ms more here, on the way (inferred)',
  });
});

it('says by how much tokens and cost differ, and in which direction', () => {
  expect(differences({ duration: null, tokensIn: 13, tokensOut: 8, cost: 0.0012 })).toEqual({
    tokens_in: '+3 at the gateway',
    tokens_out: '−12 at the gateway',
    cost: '+20 % against the list price',
  });
});

it('sets what the gateway says of status and cache against the headers that came', () => {
  const found = differences({ duration: null, status: 500, success: false, cached: true, cost: 0 });
  expect(found).toEqual({
    status_code: 'differs',
    success: 'differs',
    cached: 'differs',
    cost: 'the gateway charged nothing',
  });
});

it('takes nothing for different that one of the two does not state', () => {
  const silent = { duration: null, status: null, tokensIn: null, tokensOut: null, cost: null };
  expect(differences(silent, { usage: null })).toEqual({});
  expect(gatewayLogFigures(RECORD, null).every(({ app }) => app === null)).toBe(true);
});

it('takes nothing for different that is to be expected: the way here, a model without its author', () => {
  const own = { run: RUN, estimate: 0.001 };
  const usual = gatewayLogFigures({ ...RECORD, model: 'gpt-4.1' }, own);
  expect(usual.filter(({ difference, isUsual }) => difference !== null && !isUsual)).toEqual([]);
  const shorter = gatewayLogFigures({ ...RECORD, duration: 2_000 }, own);
  expect(shorter.find(({ field }) => field === 'duration')).toMatchObject({ isUsual: false });
  expect(differences({ duration: null, model: 'claude' })).toEqual({ model: 'differs' });
});

it('knows why the cost differs where the request itself named one', () => {
  const policy = { ...RUN.request.policy, customCost: { type: 'total' as const, usd: 0.5 } };
  const own = { run: { ...RUN, request: { ...RUN.request, policy } }, estimate: 0.001 };
  const cost = gatewayLogFigures({ ...RECORD, cost: 0.5 }, own).find(
    ({ field }) => field === 'cost',
  );
  expect(cost).toMatchObject({
    difference: 'the request named it (cf-aig-custom-cost)',
    isUsual: true,
  });
});

it('prices a run by its list, and what came from the cache with nothing', () => {
  const price = { input: 2, output: 8, cachedInput: null, cacheWrite: null, tiers: [] };
  expect(listCost(RUN, price)).toBeCloseTo(0.00018, 10);
  expect(listCost(RUN, null)).toBeNull();
  expect(listCost({ ...RUN, usage: null }, price)).toBeNull();
  expect(listCost({ ...RUN, responseHeaders: { 'cf-aig-cache-status': 'hit' } }, null)).toBe(0);
});
