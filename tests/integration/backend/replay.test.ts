import type { RequestFormat, RunRequest } from '@shared/domain/run-request';
import type { ReplaySpeed } from '@shared/contract/runs';
import { applyRunEvent, newRun } from '@shared/domain/apply-run-event';
import type { RunEvent } from '@shared/domain/run-event';
import { DEFAULT_PARAMETERS, textMessage } from '@shared/domain/run-request';
import { faultRequest } from '@tests/support/fault';
import { runRequest } from '@tests/support/run-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

async function replay(app: TestBackend, runId: string, speed: ReplaySpeed = 'once') {
  const all: RunEvent[] = [];
  for await (const events of await app.client.runs.replay({ runId, speed })) all.push(...events);
  return all;
}

/** Sends a request, then plays it back. */
async function sentAndReplayed(app: TestBackend, request: RunRequest) {
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request });
  await watch.ended(runId);
  await watch.close();
  const [stored] = await app.client.runs.get({ runIds: [runId] });
  const run = stored!.run;
  const events = await replay(app, runId);
  const replayed = events.reduce(applyRunEvent, newRun(run.id, run.request, run.startedAt));
  return { run, replayed: { ...replayed, sent: run.sent }, events };
}

const FORMATS: readonly RequestFormat[] = ['run', 'chat-completions', 'responses', 'messages'];

describe('a run that is played back', () => {
  it('is the stored one again, whatever was asked, and in whatever format', async () => {
    await using app = await testBackend();
    const request = fc.record({
      format: fc.constantFrom(...FORMATS),
      model: fc.constantFrom('openai/gpt-4.1', 'anthropic/claude-sonnet-4', 'openai/gpt-5'),
      prompt: fc.string({ minLength: 1, unit: 'grapheme' }),
      stream: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(request, async ({ format, model, prompt, stream }) => {
        const { run, replayed } = await sentAndReplayed(
          app,
          runRequest({
            format,
            model,
            messages: [textMessage('user', prompt)],
            parameters: { ...DEFAULT_PARAMETERS, stream },
          }),
        );
        expect(replayed).toEqual(run);
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    'reset-mid-stream',
    'refusal',
    'unknown-fields',
    'no-usage',
    'no-end-mark',
    'cut-off',
    'many-data-lines',
    'mixed-line-ends',
    'invalid-utf8',
    'doubled-pieces',
    'reordered-pieces',
    'length',
    'reasoning-only',
    'content-filter',
    'json-instead-of-stream',
    'stream-instead-of-json',
    'ok-with-error',
    'html',
    'empty',
    'redirect',
  ])('is the stored one again after %s', async (fault) => {
    await using app = await testBackend();
    for (const format of FORMATS) {
      const { run, replayed } = await sentAndReplayed(app, faultRequest(fault, { format }));
      expect(replayed).toEqual(run);
    }
  });

  it('is the stored one again where the answer is a picture', async () => {
    await using app = await testBackend();
    const { run, replayed } = await sentAndReplayed(
      app,
      runRequest({
        format: 'run',
        model: '@cf/black-forest-labs/flux-1-schnell',
        task: 'text-to-image',
      }),
    );
    expect(run.media).toHaveLength(1);
    expect(replayed).toEqual(run);
  });

  it('asks the gateway nothing, and is no run of its own', async () => {
    await using app = await testBackend();
    const { run, events } = await sentAndReplayed(app, runRequest());
    const asked = app.demo.requests().length;
    await replay(app, run.id, 10);
    expect(app.demo.requests()).toHaveLength(asked);
    expect(await app.client.log.size()).toMatchObject({ runs: 1 });
    expect(events.at(-1)).toMatchObject({ type: 'run-end', ending: 'completed' });
  });

  it('is refused in words where there is nothing to play', async () => {
    await using app = await testBackend();
    const refusal = (runId: string) =>
      replay(app, runId).then(
        () => 'no refusal',
        (error: { data: unknown }) => error.data,
      );
    expect(await refusal(crypto.randomUUID())).toMatchObject({ code: 'run-not-stored' });
    const settings = await app.client.settings.get();
    await app.client.settings.save({
      ...settings,
      log: { ...settings.log, storeBodies: false },
    });
    const watch = app.watch();
    for (const request of [runRequest(), faultRequest('cut-off'), faultRequest('rate-limit')]) {
      const { runId } = await app.client.runs.start({ request });
      await watch.ended(runId);
      expect(await refusal(runId)).toMatchObject({ code: 'frames-not-kept' });
    }
  });
});
