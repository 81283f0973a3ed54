import type { IncomingMessage } from 'node:http';
import { speakingServer } from '@tests/canary/support/speaking-server';
import { testBackend } from '@tests/support/test-backend';
import { describe, expect, it } from 'vitest';

const gatewayId = 'default';
const logId = '01KADEMO';
const TOKEN = 'secret_token_0123456789abcdefghijklmnopqrstu';
const MIB = 1024 * 1024;

/** A backend whose API answers what a test says: text as it is, everything else as the result of a call. */
async function answering(answer: (path: string, request: IncomingMessage) => unknown) {
  const server = await speakingServer((request, response) => {
    const said = answer(request.url?.replace(/^.*\/logs/, '') ?? '', request);
    const isText = typeof said === 'string';
    response.setHeader('content-type', isText ? 'text/plain' : 'application/json');
    response.end(isText ? said : JSON.stringify({ success: true, errors: [], result: said }));
  });
  const startAccount = { accountId: 'a'.repeat(32), token: TOKEN };
  const app = await testBackend({ ports: { apiBase: server.apiBase, startAccount } });
  return {
    logs: app.client.gatewayLogs,
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      server[Symbol.dispose]();
    },
  };
}

const recordWith = async (fields: object) => {
  await using app = await answering(() => ({ id: logId, created_at: '2026-11-23', ...fields }));
  return await app.logs.get({ gatewayId, logId });
};

describe('a record', () => {
  it.each([
    [{ metadata: { team: 'blue', round: 2 } }, { team: 'blue', round: 2 }],
    [{ metadata: '{"team":"blue","round":2}' }, { team: 'blue', round: 2 }],
    [{ metadata: '' }, null],
    [{ metadata: 'no JSON' }, null],
    [{ metadata: '[1]' }, null],
    [{ metadata: null }, null],
    [{}, null],
  ])('with %j has the metadata %j', async (fields, metadata) => {
    const record = await recordWith(fields);
    expect(record.metadata).toEqual(metadata);
    expect(record.raw).toMatchObject(fields);
  });

  it('of an older database has figures as text and truths as numbers', async () => {
    expect(await recordWith({ cached: 1, success: 0, cost: '0.5', tokens_in: '' })).toMatchObject({
      cached: true,
      success: false,
      cost: 0.5,
      tokensIn: null,
    });
  });

  it('that is none is called so', async () => {
    await using app = await answering(() => ['nothing']);
    await expect(app.logs.get({ gatewayId, logId })).rejects.toMatchObject({
      data: { code: 'not-a-log-entry' },
    });
    expect(
      await app.logs.list({ gatewayId, conditions: [], search: 'x', page: 1, perPage: 20 }),
    ).toMatchObject({ records: [] });
  });
});

describe('a body', () => {
  it('is cut at 10 MB, says so, and keeps neither a token nor a half of one', async () => {
    // The token stands where the reading is cut, and where what is shown ends.
    const filler = (length: number) => 'x'.repeat(length);
    const body = `${filler(10 * MIB - 10)}${TOKEN}${filler(MIB)}`;
    await using app = await answering((path) =>
      path.endsWith('/request') ? body : filler(10 * MIB),
    );
    const { request, response } = await app.logs.bodies({ gatewayId, logId });
    expect(request.problem).toMatchObject({
      code: 'body-cut',
      message: 'Only the first 10 MB are shown.',
    });
    const shown = request.value as string;
    expect(shown.length).toBeLessThanOrEqual(10 * MIB);
    expect(shown.length).toBeGreaterThan(10 * MIB - 64);
    expect(shown).not.toContain(TOKEN.slice(0, 8));
    expect(response.problem).toBeNull();
    expect(response.value).toHaveLength(10 * MIB);
  });

  it('has the token blotted out, in JSON and in text', async () => {
    await using app = await answering((path) =>
      path.endsWith('/request')
        ? JSON.stringify({ messages: [{ content: `my token is ${TOKEN}` }] })
        : `data: ${TOKEN}\n\n`,
    );
    const bodies = await app.logs.bodies({ gatewayId, logId });
    expect(JSON.stringify(bodies)).not.toContain(TOKEN);
    expect(bodies.request.value).toMatchObject({
      messages: [{ content: expect.stringMatching(/^my token is ./) }],
    });
    expect(bodies.response.value).toMatch(/^data: \S+\n\n$/);
  });

  it('that is no JSON, or nested beyond reason, is text; an empty one was not kept', async () => {
    const deep = `${'['.repeat(5_000)}${']'.repeat(5_000)}`;
    await using app = await answering((path) => (path.endsWith('/request') ? deep : ''));
    const { request, response } = await app.logs.bodies({ gatewayId, logId });
    expect(request).toEqual({ value: deep, problem: null });
    expect(response).toMatchObject({ value: null, problem: { code: 'body-not-kept' } });
  });
});
