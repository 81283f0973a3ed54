import type { CacheStory } from '@shared/domain/cache-story';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, type RunRequest } from '@shared/domain/run-request';
import { expect } from 'vitest';
import { createFakeClock, type FakeClock } from './fake-clock';
import { runRequest } from './run-request';
import { testBackend, type TestBackend, type TestBackendOptions } from './test-backend';

/** Parameters of an answer in one piece: streams are not kept by default. */
export const PLAIN = { ...DEFAULT_PARAMETERS, stream: false };

/** A backend and a demo gateway on one clock, which a test moves. */
export interface CacheBackend extends TestBackend {
  clock: FakeClock;
  /** Starts a run and resolves with its id at once. */
  start(request: RunRequest): Promise<string>;
  /** The story of a run, once it has ended. */
  story(runId: string): Promise<CacheStory>;
  /** Both; then a second passes. */
  send(request: RunRequest): Promise<CacheStory>;
}

/** A request in one piece with these headers. */
export function cacheRequest(
  policy: Partial<GatewayPolicy> = {},
  given: Partial<RunRequest> = {},
): RunRequest {
  return runRequest({ parameters: PLAIN, policy: { ...INHERIT_ALL, ...policy }, ...given });
}

/** Starts both. */
export async function cacheBackend(options: TestBackendOptions = {}): Promise<CacheBackend> {
  const clock = createFakeClock();
  const app = await testBackend({
    ...options,
    ports: { clock, ...options.ports },
    demo: { now: clock.now, ...options.demo },
  });
  const start = async (request: RunRequest): Promise<string> =>
    (await app.client.runs.start({ request })).runId;
  const story = async (runId: string): Promise<CacheStory> => {
    await expect.poll(async () => (await app.look(runId))?.state).not.toBe('running');
    const [found] = await app.client.cache.stories({ runIds: [runId] });
    if (!found) throw new Error('There is no story of this run.');
    return found;
  };
  return Object.assign(app, {
    clock,
    start,
    story,
    async send(request: RunRequest) {
      const found = await story(await start(request));
      clock.advance(1_000);
      return found;
    },
  });
}
