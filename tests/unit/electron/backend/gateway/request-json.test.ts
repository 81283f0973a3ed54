import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { requestJson } from '@electron/backend/gateway/request-json';
import { expect, it } from 'vitest';

it('says of an answer beyond 32 MiB that it is too large, not that nobody was reached', async () => {
  const megabyte = new Uint8Array(1024 * 1024).fill(0x20);
  const fetch = (): Promise<Response> => {
    const pull = (stream: ReadableStreamDefaultController) => stream.enqueue(megabyte);
    return Promise.resolve(new Response(new ReadableStream({ pull })));
  };
  const address = { apiBase: 'https://api.test', accountId: 'a'.repeat(32), token: 'token' };
  const client = createGatewayClient(fetch, address);
  await expect(requestJson(client, { path: 'ai-gateway/gateways' })).rejects.toMatchObject({
    error: { kind: 'protocol', code: 'answer-too-large', retryable: false },
  });
});
