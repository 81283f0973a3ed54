import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, type RunRequest } from '@shared/domain/run-request';
import type { CacheStory } from '@shared/domain/cache-story';
import { runRequest } from '@tests/support/run-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { expect, test } from 'vitest';

const plain = { ...DEFAULT_PARAMETERS, stream: false };

function request(policy: Partial<GatewayPolicy> = {}, given: Partial<RunRequest> = {}): RunRequest {
  return runRequest({ parameters: plain, policy: { ...INHERIT_ALL, ...policy }, ...given });
}

async function send(app: TestBackend, asked: RunRequest): Promise<CacheStory> {
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: asked });
  await watch.ended(runId);
  const [story] = await app.client.cache.stories({ runIds: [runId] });
  if (!story) throw new Error('There is no story of this run.');
  return story;
}

test('a HIT names the MISS that filled the cache, and a changed temperature is named', async () => {
  await using app = await testBackend();
  const kept = { cacheTtl: 60 };
  const miss = await send(app, request(kept));
  expect(miss).toMatchObject({ status: 'MISS', reason: { type: 'first' } });
  const hit = await send(app, request(kept));
  expect(hit).toMatchObject({
    status: 'HIT',
    reason: { type: 'same' },
    origin: { runId: miss.runId },
    lifetime: { seconds: 60, source: 'header' },
  });
  expect(hit.expiresAt).toBe(miss.expiresAt);
  const warm = await send(app, request(kept, { parameters: { ...plain, temperature: 0.8 } }));
  expect(warm.reason).toEqual({
    type: 'differs',
    from: hit.runId,
    difference: { ingredient: 'body', path: 'temperature', before: null, now: '0.8' },
  });
});
