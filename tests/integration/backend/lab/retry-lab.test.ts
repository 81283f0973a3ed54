import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import type { FailurePattern, RetryLab } from '@shared/domain/lab/lab-definition';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { retryFigures } from '@shared/domain/retry/retry-figures';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { runRequest } from '@tests/support/run-request';
import { testBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';
import { asked, ranLab } from './watch-lab';

const retryLab = (pattern: FailurePattern, given: Partial<RetryLab> = {}): RetryLab => ({
  version: 1,
  name: '',
  kind: 'retry',
  request: runRequest({
    // What the demo gateway does not have or would refuse must not spoil a rehearsal.
    policy: {
      ...INHERIT_ALL,
      ...{ gatewayId: 'prod', noWholesale: true },
      ...{ maxAttempts: 3, retryDelay: 20, requestTimeout: 150 },
    },
  }),
  budget: null,
  pattern,
  backoffs: ['constant', 'linear', 'exponential'],
  runs: 2,
  atOnce: 3,
  ...given,
});

it.each<[FailurePattern, number[]]>([
  [{ type: 'fail-first', count: 2, status: 503, after: 5 }, [503, 503, 200]],
  [{ type: 'fail-first', count: 5, status: 500, after: 5 }, [500, 500, 500]],
  [{ type: 'flaky', percent: 50, status: 502, after: 1 }, []],
])('sees every try that the demo gateway made: %o', async (pattern, outcomes) => {
  await using app = await testBackend();
  const definition = retryLab(pattern);
  const lab = await ranLab(app, definition);
  expect(lab).toMatchObject({ state: 'completed', demo: true });
  const seen = lab.shots.map(({ tries }) => tries);
  const recorded = asked(app.demo).map(({ tries }) => tries);
  const sorted = (all: unknown[]) => all.map((one) => JSON.stringify(one)).toSorted();
  expect(sorted(seen)).toEqual(sorted(recorded));
  if (outcomes.length > 0) {
    for (const tries of seen) expect(tries?.map(({ outcome }) => outcome)).toEqual(outcomes);
    for (const { failures, ...figures } of retryFigures(definition, lab.shots)) {
      expect(figures).toMatchObject({ unforeseen: 0, unanswered: 0, tries: { measured: 3 } });
      expect(failures.measured).toBe(failures.expected);
    }
  }
  const backoffs = asked(app.demo).map(({ headers }) => headers['cf-aig-backoff']);
  expect(backoffs.toSorted()).toEqual(lab.shots.map(({ label }) => label).toSorted());
});

it('sees a first byte that the gateway did not wait for', async () => {
  await using app = await testBackend();
  const pattern = { type: 'slow-first-byte', count: 1, after: 2_000 } as const;
  const lab = await ranLab(app, retryLab(pattern, { backoffs: ['constant'], runs: 1 }));
  expect(lab.shots[0]?.tries?.[0]?.outcome).toBe('timeout');
});

it('asks the demo gateway and nobody else, whoever is connected', async () => {
  const real = await createDemoGateway({ pace: 0, admitGuests: true });
  const token = 'a-token-of-a-real-account';
  {
    await using app = await testBackend({
      ports: {
        apiBase: real.address.apiBase,
        startAccount: { accountId: 'b'.repeat(32), token },
      },
    });
    // What a rehearsal would cost is nobody's money: no budget is to end it.
    await app.client.settings.save({ ...DEFAULT_SETTINGS, sessionBudget: 0.000_001 });
    const lab = await ranLab(
      app,
      retryLab({ type: 'fail-first', count: 1, status: 500, after: 1 }, { atOnce: 1 }),
    );
    expect(lab).toMatchObject({ state: 'completed', demo: true });
    expect(asked(app.demo)).toHaveLength(6);
    expect(JSON.stringify(app.demo.requests())).not.toContain(token);
    expect((await app.client.spending.session()).total).toBe(0);
  }
  expect(asked(real)).toHaveLength(0);
  await real.stop();
});

it('leaves the cache alone', async () => {
  await using app = await testBackend();
  const request = runRequest({ policy: { ...INHERIT_ALL, cacheTtl: 60 } });
  const pattern = { type: 'fail-first', count: 0, status: 500, after: 0 } as const;
  const lab = await ranLab(app, retryLab(pattern, { request }));
  expect(lab.shots.filter(({ cacheStatus }) => cacheStatus === 'HIT')).toEqual([]);
});

it('lets another model answer where the demo gateway does not play the one that is asked, and says so', async () => {
  await using app = await testBackend();
  const request = runRequest({ model: 'nobody/knows', format: 'responses' });
  const pattern = { type: 'fail-first', count: 0, status: 500, after: 0 } as const;
  const definition = retryLab(pattern, { request, runs: 1, backoffs: ['linear'] });
  const { warnings, atMost } = await app.client.lab.estimate({ definition });
  expect(warnings[0]).toMatch(
    /^The demo gateway does not play nobody\/knows in this format: \S+ takes its place\.$/,
  );
  expect(atMost).toBeGreaterThan(0);
  const lab = await ranLab(app, definition);
  expect(lab.shots[0]?.status).toBe(200);
  expect(warnings[0]).toContain(lab.definition.request.model);
});
