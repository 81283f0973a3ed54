import { createMemorySecretStore } from '@electron/backend/account/memory-secret-store';
import { createBackend } from '@electron/backend/create-backend';
import { systemClock } from '@electron/backend/system-clock';
import { demoGatewayPort } from '@electron/demo-gateway/demo-gateway-port';
import { createRouterClient } from '@orpc/server';
import { runRequest } from '@tests/support/run-request';

// A program of its own, to be killed in the middle of a run: prints the run's id, then each length of text it has seen.
const backend = await createBackend({
  fetch: globalThis.fetch,
  systemProxy: () => Promise.resolve(null),
  clock: systemClock,
  log: { info: () => {}, warn: () => {} },
  secrets: createMemorySecretStore(),
  demoGateway: demoGatewayPort({ pace: Number(process.argv[3] ?? 1) }),
  openExternal: () => Promise.resolve(false),
  dataFolder: process.argv[2] ?? '',
  apiBase: 'https://api.cloudflare.com/client/v4',
  startAccount: null,
  info: { version: '0.0.0', host: 'cli', platform: process.platform },
});
const client = createRouterClient(backend.router);
const feed = await client.runs.feed({ seen: [] });
const { runId } = await client.runs.start({ request: runRequest() });
console.log(runId);
let length = 0;
for await (const { feedId, message, batches } of feed) {
  await client.runs.acknowledge({ feedId, message });
  for (const event of batches.flatMap((batch) => batch.events)) {
    if (event.type === 'text-delta') length += event.text.length;
  }
  // Reading the frames writes what waits: from here on this much text is on the disk.
  await client.runs.frames({ runId, from: 0, limit: 1 });
  console.log(length);
}
