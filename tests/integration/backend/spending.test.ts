import { systemClock } from '@electron/backend/system-clock';
import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import { estimateCost } from '@shared/domain/cost';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import type { Run } from '@shared/domain/run';
import type { RunRequest } from '@shared/domain/run-request';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import { runRequest } from '@tests/support/run-request';
import {
  testBackend,
  type TestBackend,
  type TestBackendOptions,
} from '@tests/support/test-backend';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';

/** A backend with a page that watches, so that a run can be waited for. */
async function start(
  options: TestBackendOptions & { settings?: Partial<Settings> } = {},
): Promise<{ app: TestBackend; run(given?: Partial<RunRequest>): Promise<Run> }> {
  const app = await testBackend(options);
  if (options.settings)
    await app.client.settings.save({ ...DEFAULT_SETTINGS, ...options.settings });
  const watch = app.watch();
  return {
    app,
    async run(given) {
      const { runId } = await app.client.runs.start({ request: runRequest(given) });
      await watch.ended(runId);
      const run = await app.look(runId);
      if (!run) throw new Error('The run is gone.');
      return run;
    },
  };
}

async function listCost(app: TestBackend, run: Run): Promise<number> {
  const { models } = await app.client.models.list();
  const price = models.find(({ id }) => id === run.request.model)?.price ?? null;
  const cost = run.usage && estimateCost(run.usage, price);
  if (!cost) throw new Error('The demo gateway gave no cost.');
  return cost;
}

const logCalls = (app: TestBackend) =>
  app.demo.requests().filter(({ path }) => /\/logs\//.test(path)).length;

describe('the session', () => {
  it('adds up what runs cost by the list prices', async () => {
    const { app, run } = await start();
    await using _ = app;
    expect(await app.client.spending.session()).toEqual({
      total: 0,
      reported: 0,
      saved: 0,
      unpricedRuns: 0,
      allowance: null,
      state: 'no-budget',
    });
    const first = await listCost(app, await run());
    const second = await listCost(app, await run({ model: 'anthropic/claude-haiku-4.5' }));
    const { total, reported } = await app.client.spending.session();
    expect(total).toBeCloseTo(first + second, 12);
    expect(reported).toBe(0);
  });

  it('counts answers without a known price apart, and failures not at all', async () => {
    const { app, run } = await start();
    await using _ = app;
    const image = await run({
      model: '@cf/black-forest-labs/flux-1-schnell',
      task: 'text-to-image',
      format: 'run',
    });
    expect(image.state).toBe('completed');
    expect((await run({ model: 'nobody/knows' })).status).toBe(404);
    expect(await app.client.spending.session()).toMatchObject({ total: 0, unpricedRuns: 1 });
  });

  it('counts an answer from the cache as saved', async () => {
    const { app, run } = await start();
    await using _ = app;
    const policy = { ...INHERIT_ALL, cacheTtl: 600 };
    const parameters = { ...runRequest().parameters, stream: false };
    const cost = await listCost(app, await run({ policy, parameters }));
    const hit = await run({ policy, parameters });
    expect(hit.responseHeaders['cf-aig-cache-status']).toBe('HIT');
    const { total, saved } = await app.client.spending.session();
    expect(total).toBeCloseTo(cost, 12);
    expect(saved).toBeCloseTo(cost, 12);
  });

  it('keeps the money of an account apart from the rehearsal', async () => {
    const real = await createDemoGateway({ pace: 0 });
    const { apiBase, accountId, token } = real.address;
    const { app, run } = await start({ ports: { apiBase } });
    await using _ = app;
    await run();
    expect((await app.client.spending.session()).total).toBeGreaterThan(0);
    await app.client.account.connect({ accountId, token, remember: false });
    expect((await app.client.spending.session()).total).toBe(0);
    await real.stop();
  });
});

it('goes on counting where nobody may be asked', async () => {
  const real = await createDemoGateway({ pace: 0 });
  const { apiBase, accountId, token } = real.address;
  const { app, run } = await start({ ports: { apiBase, startAccount: { accountId, token } } });
  await using _ = app;
  const { id } = await run();
  const before = await app.client.spending.session();
  await app.client.settings.save({ ...DEFAULT_SETTINGS, apiBase: 'https://example.com/client/v4' });
  expect(before.total).toBeGreaterThan(0);
  expect(await app.client.spending.session()).toEqual(before);
  expect(await app.client.spending.reportedCost({ runId: id })).toMatchObject({
    usd: null,
    problem: expect.stringMatching(/example\.com/),
  });
  await real.stop();
});

describe('the cost in the log of the gateway', () => {
  it('replaces the estimate', async () => {
    const { app, run } = await start({ demo: { logDelay: 0 } });
    await using _ = app;
    const { id } = await run();
    const reported = await app.client.spending.reportedCost({ runId: id });
    expect(reported).toEqual({
      usd: expect.any(Number),
      problem: null,
      mayCome: false,
      entry: { duration: expect.any(Number), step: 0 },
    });
    const { total, reported: share } = await app.client.spending.session();
    expect(total).toBe(reported.usd);
    expect(share).toBe(reported.usd);
    expect(await app.client.spending.reportedCost({ runId: id })).toMatchObject({
      usd: reported.usd,
    });
    expect(logCalls(app)).toBe(1);
  });

  it('may come a moment later, but not for ever', async () => {
    let later = 0;
    const clock = { ...systemClock, now: () => systemClock.now() + later };
    const { app, run } = await start({ ports: { clock }, demo: { logDelay: 1e9 } });
    await using _ = app;
    const runs = [await run(), await run(), await run(), await run()];
    const ask = (index: number) =>
      app.client.spending.reportedCost({ runId: runs[index]?.id ?? '' });
    expect(await ask(0)).toMatchObject({ usd: null, mayCome: true });
    later = 60_000;
    for (const index of [0, 1, 2]) {
      expect(await ask(index)).toMatchObject({ mayCome: false, problem: /has no log entry/ });
    }
    const calls = logCalls(app);
    expect(await ask(3)).toMatchObject({ problem: /Workers Observability/ });
    expect(logCalls(app)).toBe(calls);
  });

  it.each([
    ['token', 'unknown-access-token;on=/logs/', /log cannot be read/],
    ['log', 'logs-elsewhere;on=/logs/', /log cannot be read.*Workers Observability/],
  ])('asks no more after the %s was refused', async (_name, managementFault, problem) => {
    const { app, run } = await start({ demo: { managementFault } });
    await using _ = app;
    const [first, second] = [await run(), await run()];
    for (const { id } of [first, second]) {
      const cost = await app.client.spending.reportedCost({ runId: id });
      expect(cost).toEqual({ usd: null, problem: expect.stringMatching(problem), mayCome: false });
    }
    expect(logCalls(app)).toBe(1);
  });

  it('may be had again after too many calls', async () => {
    const { app, run } = await start({ demo: { managementFault: 'api-throttled;on=/logs/' } });
    await using _ = app;
    const { id } = await run();
    expect(await app.client.spending.reportedCost({ runId: id })).toMatchObject({ mayCome: true });
    await app.client.spending.reportedCost({ runId: id });
    expect(logCalls(app)).toBe(2);
  });

  it.each<[string, Partial<Settings>, Partial<RunRequest>]>([
    ['the setting says no', { readReportedCost: false }, {}],
    ['no entry was wanted', {}, { policy: { ...INHERIT_ALL, collectLog: false } }],
    ['no gateway was passed', {}, { model: '@cf/moonshotai/kimi-k2.6' }],
  ])('is not asked for where %s', async (_name, settings, request) => {
    const { app, run } = await start({ settings });
    await using _ = app;
    const { id } = await run(request);
    const cost = await app.client.spending.reportedCost({ runId: id });
    expect(cost).toEqual({ usd: null, problem: expect.any(String), mayCome: false });
    expect(logCalls(app)).toBe(0);
  });

  it('is unknown for a run that nobody knows', async () => {
    await using app = await testBackend();
    expect(await app.client.spending.reportedCost({ runId: randomUUID() })).toMatchObject({
      usd: null,
      mayCome: false,
    });
  });
});

describe('the budget', () => {
  it('refuses a further run once it is spent, until more is allowed', async () => {
    const { app, run } = await start({ settings: { sessionBudget: 0.000_001 } });
    await using _ = app;
    const { id } = await run();
    expect(await app.client.spending.session()).toMatchObject({ state: 'spent' });
    await expect(run()).rejects.toMatchObject({
      data: {
        kind: 'billing',
        code: 'session-budget',
        message: expect.stringMatching(/about \$[\d.]+ of \$0\.000001\./),
        hint: expect.stringMatching(/Allow more/),
      },
    });
    // A page that asks again for a run that it already has gets that run.
    expect(await app.client.runs.start({ request: runRequest(), runId: id })).toEqual({
      runId: id,
    });
    const allowed = await app.client.spending.allowMore({ usd: 1 });
    expect(allowed).toMatchObject({ state: 'within', allowance: 1.000_001 });
    expect((await run()).state).toBe('completed');
  });

  it('says when it is nearly spent, and lets runs go on that are under way', async () => {
    const { app, run } = await start();
    await using _ = app;
    const cost = await listCost(app, await run());
    const save = (sessionBudget: number) =>
      app.client.settings.save({ ...DEFAULT_SETTINGS, sessionBudget });
    await save(cost / 0.79);
    expect((await app.client.spending.session()).state).toBe('within');
    await save(cost / 0.81);
    expect((await app.client.spending.session()).state).toBe('near');
    const [first, second] = await Promise.all([run(), run()]);
    expect([first.state, second.state]).toEqual(['completed', 'completed']);
    expect((await app.client.spending.session()).state).toBe('spent');
  });
});
