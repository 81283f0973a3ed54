import { createFakeClock } from '@tests/support/fake-clock';
import { faultRequest } from '@tests/support/fault';
import { runRequest } from '@tests/support/run-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { REQUEST_FORMATS } from '@shared/domain/run-request';
import type { Run } from '@shared/domain/run';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

describe('a run through the whole backend', () => {
  let app: TestBackend;
  let play: (fault: string) => Promise<Run>;
  beforeAll(async () => {
    app = await testBackend();
    const watch = app.watch();
    play = async (fault) => {
      const { runId } = await app.client.runs.start({ request: faultRequest(fault) });
      return watch.ended(runId);
    };
  });
  afterAll(() => app[Symbol.asyncDispose]());

  it.each(REQUEST_FORMATS)('streams an answer in the format %s', async (format) => {
    const watch = app.watch();
    const model = format === 'messages' ? 'anthropic/claude-haiku-4.5' : 'openai/gpt-4.1';
    const { runId } = await app.client.runs.start({ request: runRequest({ format, model }) });
    const run = await watch.ended(runId);
    expect(run).toMatchObject({ state: 'completed', status: 200, error: null });
    expect(run.text.length).toBeGreaterThan(100);
    expect(run.usage?.outputTokens).toBeGreaterThan(0);
    expect(run.responseHeaders['cf-ray']).toBeDefined();
  });

  it('stamps the times in the order in which things happen', async () => {
    const { timings } = await play('none');
    const { sent, headers, firstEvent, firstText, lastByte, ended } = timings;
    const marks = [0, sent, headers, firstEvent, firstText, lastByte, ended].map(Number);
    expect(marks).toEqual(marks.toSorted((a, b) => a - b));
  });

  it('shows the request as it left, with the token as a variable', async () => {
    const { sent } = await play('none');
    expect(sent?.url).toMatch(/\/client\/v4\/accounts\/[0-9a-f]{32}\/ai\/v1\/chat\/completions$/);
    expect(sent?.headers['authorization']).toBe('Bearer $CLOUDFLARE_API_TOKEN');
    expect(sent?.body).toContain('What is Cloudflare?');
    expect(JSON.stringify(sent)).not.toContain(app.demo.address.token);
  });

  it.each([
    ['N04', 'reset-mid-stream', 'cut-off', 'network-connection-lost', /after 19 characters/],
    ['N05', 'reset-before-headers', 'failed', 'network-reset', /without an answer/],
    ['N05', 'close-before-headers', 'failed', 'network-reset', /without an answer/],
    ['N05', 'not-http', 'failed', 'not-http', /not a valid HTTP/],
    ['N30', 'invalid-field', 'failed', 'invalid-field', /field/],
    ['N31', 'unauthorized', 'failed', 'token-refused', /Token refused/],
    ['N32', 'forbidden', 'failed', 'token-lacks-permission', /permission/],
    ['N33', 'model-missing', 'failed', 'model-not-found', /not found/],
    ['N33', 'gateway-missing', 'failed', 'gateway-not-found', /not found/],
    ['N34', 'request-timeout', 'failed', 'upstream-timeout', /Timed out/],
    [
      'N35',
      'too-large',
      'failed',
      'request-too-large',
      /^Request too large: [1-9]\d+ bytes were sent\.$/,
    ],
    ['N36', 'retry-after;value=5', 'failed', 'rate-limit', /Too many/],
    ['N38', 'rate-limit', 'failed', 'gateway-rate-limit', /limit/],
    ['N40', 'server-error', 'failed', 'provider-error', /failed/],
    ['N41', 'cloudflare-html', 'failed', 'cloudflare-522', /522/],
    ['N42', 'guardrails-prompt', 'failed', 'guardrail-prompt', /Blocked/],
    ['N42', 'guardrails-response', 'failed', 'guardrail-response', /Blocked/],
    ['N43', 'redirect', 'failed', 'unexpected-redirect', /redirect to 127\.0\.0\.1:\d+/],
    ['N44', 'redirect-elsewhere', 'failed', 'unexpected-redirect', /redirect to 127\.0\.0\.1:9\./],
    ['N49', 'bad-gzip', 'cut-off', 'damaged-answer', /damaged/],
    ['N50', 'zip-bomb', 'failed', 'event-too-large', /too large/],
    ['N53', 'broken-chunk', 'cut-off', 'cut-off-broken-body', /Ended early/],
    ['N53', 'length-too-short', 'cut-off', 'cut-off-no-end-mark', /Ended early/],
    ['N54', 'huge-header', 'failed', 'headers-too-large', /headers/],
    ['N54', 'many-headers', 'failed', 'headers-too-large', /headers/],
    ['N63', 'html', 'failed', 'html-answer', /HTML/],
  ])('%s %s: %s with code %s', async (_case, fault, state, code, message) => {
    const run = await play(fault);
    expect(run.error?.code).toBe(code);
    expect(run.state).toBe(state);
    expect(run.error?.message).toMatch(message);
    // What had arrived before the failure is kept.
    expect(run.text.length > 0).toBe(state === 'cut-off');
  });

  it.each(['gzip', 'brotli', 'zstd', 'slow-drip', 'keep-alive-only', 'keep-alive-between', 'none'])(
    'N11, N46, N48 %s: completes',
    async (fault) => {
      const run = await play(fault);
      expect(run).toMatchObject({ state: 'completed', error: null });
    },
  );

  it.each([
    ['-1', 0],
    ['1e12', 300_000],
    ['5', 5_000],
  ])('N39 clamps Retry-After %s to %d ms', async (value, ms) => {
    expect((await play(`retry-after;value=${value}`)).error?.retryAfterMs).toBe(ms);
  });

  it('N71 sends again when a kept-alive connection turns out to be closed', async () => {
    const before = app.demo.requests().length;
    expect(await play('stale-keep-alive')).toMatchObject({ state: 'completed' });
    expect(await play('none')).toMatchObject({ state: 'completed', error: null });
    expect(app.demo.requests().length - before).toBeLessThanOrEqual(3);
  });

  it('N70 lets seven runs finish while one hangs', async () => {
    const watch = app.watch();
    const start = async (fault: string) =>
      (await app.client.runs.start({ request: faultRequest(fault) })).runId;
    const hanging = await start('headers-never');
    const others = await Promise.all(Array.from({ length: 7 }, () => start('none')));
    const runs = await Promise.all(others.map((id) => watch.ended(id)));
    expect(runs.map((run) => run.state)).toEqual(Array(7).fill('completed'));
    await app.client.runs.stop({ runId: hanging });
    expect((await watch.ended(hanging)).state).toBe('stopped');
  });
});

describe('time limits', () => {
  const NEVER = 1e9;
  it.each([
    ['N45', 'headers-never', { headers: 60_000 }, 'failed', 'timeout-headers', /within 60 s/],
    ['N47', 'silence', { idle: 120_000 }, 'cut-off', 'timeout-idle', /No data for 120 s/],
    ['N46', 'silence', { total: 900_000 }, 'cut-off', 'timeout-total', /longer than 900 s/],
  ])('%s %s', async (_case, fault, limit, state, code, message) => {
    const clock = createFakeClock();
    const runLimits = { headers: NEVER, idle: NEVER, total: NEVER, ...limit };
    await using app = await testBackend({ ports: { clock }, backend: { runLimits } });
    const watch = app.watch();
    const { runId } = await app.client.runs.start({ request: faultRequest(fault) });
    const time = Math.min(...Object.values(runLimits));
    if (state === 'failed') await waitUntil(() => app.demo.requests().length > 0);
    // Time passes only while the server has said all that it will ever say.
    else await waitUntil(async () => (await app.look(runId))?.text !== '');
    clock.advance(time - 1);
    expect((await app.look(runId))?.state).toBe('running');
    await waitUntil(() => {
      clock.advance(time);
      return watch.events(runId).at(-1)?.type === 'run-end';
    });
    const run = watch.run(runId);
    expect(run).toMatchObject({ state, error: { kind: 'timeout', code } });
    expect(run.error?.message).toMatch(message);
    expect(run.text !== '').toBe(state === 'cut-off');
  });
});
