import { EXPORT_FORMATS } from '@shared/contract/exports';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { textMessage } from '@shared/domain/run-request';
import { exportedFile } from '@tests/support/exported-file';
import { harSchema } from '@tests/support/har-schema';
import { runRequest } from '@tests/support/run-request';
import { testBackend } from '@tests/support/test-backend';
import { expect, test } from 'vitest';
import { randomToken } from './canary-run';
import { expectClean } from './support/expect-clean';
import { speakingServer } from './support/speaking-server';

const token = randomToken();
const accountId = 'f'.repeat(32);

/** Everything that a user can type, with the token in it, and a gateway that repeats it. */
const planted = runRequest({
  model: `openai/${token}`,
  system: `Use ${token}.`,
  messages: [textMessage('user', `<b>${token}</b>\n${Buffer.from(token).toString('base64')}`)],
  parameters: { ...runRequest().parameters, stop: [token], extraBody: { [token]: [token] } },
  policy: {
    ...INHERIT_ALL,
    cacheKey: token,
    metadata: { key: token },
    extraHeaders: { 'cf-aig-authorization': `Bearer ${token}`, 'x-note': token },
  },
});

test('L8 no export holds the token, typed in, repeated or sent', async () => {
  let credentials = 0;
  using server = await speakingServer((request, response) => {
    const credential = request.headers.authorization ?? '';
    if (credential.includes(token)) credentials += 1;
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cf-aig-log-id': credential,
      'cf-aig-model': credential,
    });
    const frame = { choices: [{ index: 0, delta: { content: `I was sent ${credential}` } }] };
    response.end(`event: ${credential}\ndata: ${JSON.stringify(frame)}\n\ndata: [DONE]\n\n`);
  });
  await using app = await testBackend({
    ports: {
      apiBase: server.apiBase,
      startAccount: { accountId, token },
    },
  });
  const watch = app.watch();
  const { client } = app;
  const requests = [
    planted,
    runRequest({ ...planted, format: 'run', model: '@cf/a/b', modelInPath: true }),
  ];
  const runIds: string[] = [];
  for (const request of requests) {
    const { runId } = await client.runs.start({ request });
    await watch.ended(runId);
    runIds.push(runId);
  }
  expect(credentials).toBeGreaterThanOrEqual(requests.length);
  for (const format of EXPORT_FORMATS) {
    const file = await exportedFile(
      client.exports.runs({ runIds, format, title: `With ${token}` }),
    );
    expect(file.text).toContain('[redacted]');
    expectClean(file, token);
  }
  const har = await exportedFile(client.exports.runs({ runIds, format: 'har', title: '' }));
  const { entries } = harSchema.parse(JSON.parse(har.text)).log;
  expect(entries).toHaveLength(requests.length);
  for (const { request } of entries) {
    expect(request.headers).toContainEqual({ name: 'authorization', value: 'REDACTED' });
    expect(request.headers).toContainEqual({ name: 'cf-aig-authorization', value: 'REDACTED' });
  }
});
