import { createFakeClock } from '@tests/support/fake-clock';
import { faultRequest } from '@tests/support/fault';
import { runRequest } from '@tests/support/run-request';
import { testBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { expect, it } from 'vitest';

it('closes the socket while no time passes, and keeps the text', async () => {
  const clock = createFakeClock();
  await using app = await testBackend({ ports: { clock }, demo: { fault: 'silence' } });
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  await waitUntil(async () => (await app.look(runId))?.text !== '');
  await app.client.runs.stop({ runId });
  await waitUntil(() => app.demo.requests().at(-1)?.closedByClient === true);
  await waitUntil(() => {
    clock.advance(17);
    return watch.events(runId).at(-1)?.type === 'run-end';
  });
  const run = watch.run(runId);
  expect(run).toMatchObject({ state: 'stopped', error: null });
  expect(run.text).not.toBe('');
});

it('N66 stops before the headers, and has no effect after the end or twice', async () => {
  await using app = await testBackend();
  const watch = app.watch();
  const hanging = await app.client.runs.start({ request: faultRequest('headers-never') });
  await waitUntil(() => app.demo.requests().length > 0);
  await app.client.runs.stop(hanging);
  expect(await watch.ended(hanging.runId)).toMatchObject({ state: 'stopped', text: '' });

  const whole = await app.client.runs.start({ request: runRequest() });
  const ended = await watch.ended(whole.runId);
  await app.client.runs.stop(whole);
  await app.client.runs.stop(whole);
  const [stored] = await app.client.runs.get({ runIds: [whole.runId] });
  expect(stored?.run.state).toBe('completed');
  expect(stored?.run.text).toBe(ended.text);
});

it('N67 says nothing more after the end of a stopped run', async () => {
  await using app = await testBackend({ demo: { fault: 'silence' } });
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  await watch.until(() => watch.run(runId).text.length > 0);
  await app.client.runs.stop({ runId });
  await watch.ended(runId);
  const other = await app.client.runs.start({ request: faultRequest('unauthorized') });
  await watch.ended(other.runId);
  expect(watch.events(runId).filter((event) => event.type === 'run-end')).toHaveLength(1);
  expect(watch.events(runId).at(-1)?.type).toBe('run-end');
});

it('stops all runs, those that still wait for a place included', async () => {
  await using app = await testBackend({ backend: { registryLimits: { atOnce: 1 } } });
  const watch = app.watch();
  const first = await app.client.runs.start({ request: faultRequest('headers-never') });
  const second = await app.client.runs.start({ request: runRequest() });
  await watch.until(() => watch.run(second.runId).notices.length > 0);
  expect(watch.run(second.runId).notices[0]?.code).toBe('queued');
  await waitUntil(() => app.demo.requests().length === 1);
  await app.client.runs.stopAll();
  expect(await watch.ended(first.runId)).toMatchObject({ state: 'stopped' });
  expect(await watch.ended(second.runId)).toMatchObject({ state: 'stopped' });
  expect(app.demo.requests()).toHaveLength(1);
});

it('runs at most 16 at once and the others in order', async () => {
  await using app = await testBackend();
  const watch = app.watch();
  const start = (fault: string) => app.client.runs.start({ request: faultRequest(fault) });
  const first = await Promise.all(Array.from({ length: 16 }, () => start('headers-never')));
  const late = await start('none');
  await waitUntil(() => app.demo.requests().length === 16);
  expect(watch.run(late.runId).timings.sent).toBe(null);
  await app.client.runs.stop(first[3] ?? late);
  const run = await watch.ended(late.runId);
  expect(run.state).toBe('completed');
  expect(run.timings.sent).toBeGreaterThan(0);
  await app.client.runs.stopAll();
});
