import { createBackend } from '@electron/backend/create-backend';
import { systemClock } from '@electron/backend/system-clock';
import { createMemorySecretStore } from '@electron/backend/account/memory-secret-store';
import { createRouterClient } from '@orpc/server';
import type { BackendClient } from '@shared/contract/contract';
import type { FeedMessage } from '@shared/contract/runs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT } from './sample-request';

/** The app's whole backend, with its log on disk, and one page that watches it. */
export interface BenchApp {
  client: BackendClient;
  feed: AsyncIterator<FeedMessage>;
  /** Takes the next message of the feed and answers it, as a page does. */
  next(): Promise<FeedMessage>;
  close(): Promise<void>;
}

/** Starts a backend whose requests go to `apiBase`. */
export async function startBenchApp(apiBase: string): Promise<BenchApp> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'bench-'));
  const backend = await createBackend({
    fetch,
    systemProxy: () => Promise.resolve(null),
    clock: systemClock,
    log: { info: () => undefined, warn: console.warn },
    secrets: createMemorySecretStore(),
    demoGateway: {
      start: () => Promise.reject(new Error('The bench has an account.')),
      stop: () => Promise.resolve(),
    },
    openExternal: () => Promise.resolve(false),
    dataFolder,
    apiBase,
    startAccount: ACCOUNT,
    info: { version: '0', host: 'cli', platform: 'linux' },
  });
  const client: BackendClient = createRouterClient(backend.router);
  const leave = new AbortController();
  const messages = await client.runs.feed({ seen: [] }, { signal: leave.signal });
  const feed = messages[Symbol.asyncIterator]();
  return {
    client,
    feed,
    async next() {
      const { value, done } = await feed.next();
      if (done) throw new Error('The feed ended.');
      await client.runs.acknowledge({ feedId: value.feedId, message: value.message });
      return value;
    },
    async close() {
      leave.abort();
      await backend.close();
      rmSync(dataFolder, { recursive: true });
    },
  };
}
