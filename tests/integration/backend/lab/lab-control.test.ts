import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, REQUEST_FORMATS } from '@shared/domain/run-request';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { createFakeClock } from '@tests/support/fake-clock';
import { cachedRequest, cacheLab } from '@tests/support/lab-request';
import { runRequest } from '@tests/support/run-request';
import { watchRuns } from '@tests/support/run-watch';
import { testBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asked, ranLab, watchLab } from './watch-lab';

const repeat = (shots: number, atOnce = 2): LabDefinition =>
  cacheLab({ type: 'repeat', shots, pacing: { type: 'parallel', atOnce } });
/** One that never ends by itself: the answers do not come. */
const stalled = (shots = 6): LabDefinition =>
  cacheLab(
    { type: 'repeat', shots, pacing: { type: 'parallel', atOnce: 2 } },
    {
      request: runRequest({
        policy: { ...INHERIT_ALL, extraHeaders: { 'x-demo-fault': 'headers-never' } },
      }),
    },
  );

describe('an experiment under way', () => {
  it('is stopped: what came is kept, what was not sent is skipped', async () => {
    await using app = await testBackend();
    const { labId } = await app.client.lab.start({ definition: stalled() });
    const watching = watchLab(app.client, labId);
    await waitUntil(() => asked(app.demo).length === 2);
    await app.client.lab.stop({ labId });
    const { lab } = await watching;
    expect(lab).toMatchObject({ state: 'stopped', message: 'Stopped before all shots were sent.' });
    expect(lab.shots.map(({ state }) => state)).toEqual([
      ...['stopped', 'stopped'],
      ...['skipped', 'skipped', 'skipped', 'skipped'],
    ]);
    await waitUntil(() => asked(app.demo).every(({ closedByClient }) => closedByClient));
    expect(await app.client.lab.get({ labId })).toEqual(lab);
  });

  it('is stopped when nobody watches any more, and not while somebody does', async () => {
    const clock = createFakeClock();
    const runLimits = { headers: 1e12, idle: 1e12, total: 1e12 };
    await using app = await testBackend({ ports: { clock }, backend: { runLimits } });
    const { labId } = await app.client.lab.start({ definition: stalled(2) });
    await waitUntil(() => asked(app.demo).length === 2);
    const page = app.connect();
    let isWatched = false;
    const other = watchLab(page.client, labId, () => !(isWatched = true)).catch(() => null);
    await waitUntil(() => isWatched);
    await watchLab(app.client, labId, () => true);
    clock.advance(60_000);
    expect(await app.client.lab.get({ labId })).toMatchObject({ state: 'running' });
    page.close();
    await other;
    // The backend hears of a closed port a moment later.
    await waitUntil(async () => {
      clock.advance(5_000);
      return (await app.client.lab.get({ labId }))?.state !== 'running';
    });
    expect(await app.client.lab.get({ labId })).toMatchObject({
      state: 'stopped',
      message: 'Stopped because no window was watching any more.',
    });
  });

  it('is told whole to a page that comes back, in batches that name each shot once', async () => {
    await using app = await testBackend();
    const { labId } = await app.client.lab.start({ definition: repeat(40, 4) });
    const first = await watchLab(app.client, labId, (lab) => lab.shots[5]?.state === 'completed');
    const second = await watchLab(app.connect().client, labId);
    expect(second.batches[0]).toMatchObject([{ type: 'lab', lab: { id: labId } }]);
    expect(second.lab.shots).toHaveLength(first.lab.shots.length);
    expect(second.lab).toEqual(await app.client.lab.get({ labId }));
    for (const batch of second.batches) {
      const indexes = batch.flatMap((event) => (event.type === 'shot' ? [event.shot.index] : []));
      expect(new Set(indexes).size).toBe(indexes.length);
    }
  });

  it('is fed to no page as runs, and yet each of them is in the log', async () => {
    await using app = await testBackend();
    const feed = app.watch();
    const lab = await ranLab(app, repeat(5));
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await feed.ended(runId);
    const fed = feed.messages.flatMap(({ batches }) => batches.map((batch) => batch.runId));
    expect(new Set(fed)).toEqual(new Set([runId]));
    const logged = await app.client.log.list({ before: null, limit: 50 });
    for (const shot of lab.shots) expect(logged.map((entry) => entry.runId)).toContain(shot.runId);
  });

  it('is not held back by a page that froze', async () => {
    await using app = await testBackend({ backend: { registryLimits: { heldBack: 1 } } });
    const frozen = watchRuns(app.client, { acknowledge: false });
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await frozen.until(() => frozen.events(runId).length > 0);
    expect((await ranLab(app, repeat(4))).state).toBe('completed');
    await app.client.runs.stop({ runId });
    await waitUntil(async () => (await app.look(runId))?.state !== 'running');
    await frozen.close();
  });

  it('goes on when the runs of the Compare screen are stopped', async () => {
    await using app = await testBackend();
    const { labId } = await app.client.lab.start({ definition: stalled(1) });
    await waitUntil(() => asked(app.demo).length === 1);
    await app.client.runs.stopAll();
    expect((await app.client.lab.get({ labId }))?.shots[0]?.state).toBe('running');
    await app.client.lab.stop({ labId });
    await watchLab(app.client, labId);
  });

  it('cannot be deleted; one that has ended can', async () => {
    await using app = await testBackend();
    const { labId } = await app.client.lab.start({ definition: stalled(1) });
    await expect(app.client.lab.delete({ labId })).rejects.toThrow('still under way');
    await app.client.lab.stop({ labId });
    await watchLab(app.client, labId);
    await app.client.lab.delete({ labId });
    expect(await app.client.lab.get({ labId })).toBeNull();
    expect(await app.client.lab.list()).toEqual([]);
    await expect(watchLab(app.client, labId)).rejects.toThrow('not known');
  });

  it('is started once, however often the call is repeated', async () => {
    await using app = await testBackend();
    const labId = randomUUID();
    const start = () => app.client.lab.start({ definition: repeat(3), labId });
    expect(await Promise.all([start(), start()])).toEqual([{ labId }, { labId }]);
    await watchLab(app.client, labId);
    await start();
    expect(asked(app.demo)).toHaveLength(3);
    expect(await app.client.lab.list()).toHaveLength(1);
  });

  it('ends where the account is changed: its answers would be of two', async () => {
    await using app = await testBackend();
    const definition = cacheLab({
      type: 'repeat',
      shots: 500,
      pacing: { type: 'sequential', gap: 1 },
    });
    const { labId } = await app.client.lab.start({ definition });
    const watching = watchLab(app.client, labId);
    await waitUntil(() => asked(app.demo).length > 2);
    await app.client.settings.save({ ...DEFAULT_SETTINGS, apiBase: app.demo.address.apiBase });
    const { accountId, token } = app.demo.address;
    await app.client.account.connect({ accountId, token, remember: false });
    const { lab } = await watching;
    expect(lab.state).toBe('failed');
    expect(lab.message).toContain('was changed while the experiment was under way');
  });
});

describe('the budget', () => {
  const matrix = (budget: number | null, model = 'openai/gpt-4.1'): LabDefinition => ({
    version: 1,
    name: '',
    kind: 'matrix',
    request: runRequest({
      model,
      parameters: { ...DEFAULT_PARAMETERS, stream: false, maxTokens: 100 },
    }),
    budget,
    axes: [{ field: 'seed', values: [1, 2, 3, 4, 5, 6, 7, 8] }],
    prompts: ['Say hello.'],
    repeats: 1,
    atOnce: 4,
  });

  it('lets no request start that could pass it', async () => {
    await using app = await testBackend();
    const { atMost } = await app.client.lab.estimate({ definition: matrix(null) });
    const worst = (atMost ?? 0) / 8;
    const lab = await ranLab(app, matrix(worst * 2.5));
    expect(lab.state).toBe('budget');
    expect(lab.message).toMatch(/^The next request may cost up to \$0\.0008/);
    const sent = asked(app.demo).length;
    expect(sent).toBeGreaterThanOrEqual(2);
    expect(sent).toBeLessThan(8);
    expect(lab.shots.filter(({ state }) => state === 'skipped')).toHaveLength(8 - sent);
    const spent = lab.shots.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
    expect(spent).toBeLessThanOrEqual(worst * 2.5);
    expect(spent + worst).toBeGreaterThan(worst * 2.5);
  });

  it('of the session holds too', async () => {
    await using app = await testBackend();
    await app.client.settings.save({ ...DEFAULT_SETTINGS, sessionBudget: 0.001 });
    const lab = await ranLab(app, { ...matrix(null), atOnce: 1 } as LabDefinition);
    expect(lab.state).toBe('budget');
    expect(lab.message).toContain('The budget of this session is spent');
    expect(asked(app.demo).length).toBeLessThan(8);
  });

  it('is refused where no price is known, since nobody could keep it', async () => {
    await using app = await testBackend();
    const definition = matrix(1, 'nobody/knows');
    await expect(app.client.lab.start({ definition })).rejects.toThrow(
      'The budget cannot be kept: no price is known of nobody/knows.',
    );
    expect(await app.client.lab.estimate({ definition })).toMatchObject({
      shots: 8,
      atMost: null,
      unpriced: 8,
    });
  });
});

describe('before it starts', () => {
  it('says how much it would take, and what cannot work', async () => {
    await using app = await testBackend();
    const request = runRequest({ policy: { ...INHERIT_ALL, maxAttempts: 9 } });
    const pacing = { type: 'sequential', gap: 250 } as const;
    const definition = cacheLab({ type: 'repeat', shots: 20, pacing }, { request });
    const estimate = await app.client.lab.estimate({ definition });
    expect(estimate).toMatchObject({ shots: 20, unpriced: 0, pauses: 19 * 250 });
    expect(estimate.atMost).toBeGreaterThan(0.01);
    const [off, streams, ...others] = estimate.warnings;
    expect(off).toContain('set cf-aig-cache-ttl, or no answer will be a HIT');
    expect(streams).toContain('Streams may not be kept');
    expect(others.join()).toContain('cf-aig-max-attempts');
  });

  it('says nothing where all is well', async () => {
    await using app = await testBackend();
    expect((await app.client.lab.estimate({ definition: repeat(3) })).warnings).toEqual([]);
  });

  it('is refused where a header was not kept, instead of sending what stands for it', async () => {
    await using app = await testBackend();
    const extraHeaders = { 'x-provider-token': 'very-secret' };
    const definition = repeat(1);
    const request = cachedRequest({ extraHeaders });
    const lab = await ranLab(app, { ...definition, request });
    expect(JSON.stringify(lab)).not.toContain('very-secret');
    expect(asked(app.demo)[0]?.headers['x-provider-token']).toBe('very-secret');
    await expect(app.client.lab.start({ definition: lab.definition })).rejects.toThrow(
      'The value of the header x-provider-token is not known',
    );
  });
});

it('runs one request in all four formats at once', async () => {
  await using app = await testBackend();
  const request = runRequest({ model: 'anthropic/claude-haiku-4.5' });
  const formats = [...REQUEST_FORMATS];
  const definition = {
    version: 1,
    name: '',
    kind: 'formats',
    request,
    budget: null,
    formats,
  } as const;
  const lab = await ranLab(app, definition);
  expect(lab.shots.map(({ label }) => label)).toEqual([
    'Run',
    'Chat completions',
    'Responses',
    'Messages',
  ]);
  expect(new Set(asked(app.demo).map(({ path }) => path)).size).toBe(4);
  expect(lab.shots.map(({ status }) => status).toSorted()).toEqual(
    asked(app.demo)
      .map(({ status }) => status)
      .toSorted(),
  );
});
