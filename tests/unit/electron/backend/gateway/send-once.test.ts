import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { sendOnce } from '@electron/backend/gateway/send-once';
import type { WireRequest } from '@shared/protocol/dialect';
import { createFakeClock } from '@tests/support/fake-clock';
import { expect, it } from 'vitest';

const WIRE: WireRequest = {
  method: 'POST',
  path: 'ai/run',
  headers: { 'content-type': 'application/json' },
  body: {},
  bodyText: '{}',
  notes: [],
};

/** A server that answers all but the first request on a connection that it kept: that one it drops after `ms`. */
async function startServer(ms: number) {
  const clock = createFakeClock();
  const kept = new WeakSet<Socket>();
  let requests = 0;
  let dropped = false;
  const server = createServer((request, response) => {
    requests += 1;
    if (dropped || !kept.has(request.socket)) {
      kept.add(request.socket);
      return response.end('ok');
    }
    dropped = true;
    clock.advance(ms);
    request.socket.resetAndDestroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const apiBase = `http://127.0.0.1:${port}/`;
  const client = createGatewayClient(fetch, { apiBase, accountId: 'a'.repeat(32), token: 'token' });
  const { signal } = new AbortController();
  return {
    /** Sends until a connection was dropped; which request meets a kept one is the business of `fetch`. */
    async sendUntilDropped() {
      let sent = 0;
      for (; !dropped && sent < 50; sent += 1) {
        await (await sendOnce(client, WIRE, { signal, clock })).text();
      }
      return sent;
    },
    requests: () => requests,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

it('N71 sends again over a new connection where the kept one turns out to be closed', async () => {
  await using server = await startServer(100);
  const sent = await server.sendUntilDropped();
  expect(server.requests()).toBe(sent + 1);
});

it('N72 sends nothing again that a server may have worked on before the connection broke', async () => {
  await using server = await startServer(60_000);
  await expect(server.sendUntilDropped()).rejects.toThrow('fetch failed');
});
