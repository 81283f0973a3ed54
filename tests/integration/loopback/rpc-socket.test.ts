import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { splitMessage } from '@renderer/rpc/split-message';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeCode, enter, openSocket } from './support/rpc-page';
import { upgradeRaw } from './support/raw-request';
import { postSession, startTestHost } from './support/start-test-host';

interface EchoClient {
  echo(text: string): Promise<string>;
}

function clientOn(socket: WebSocket): EchoClient {
  const link = new RPCLink({
    websocket: {
      addEventListener: socket.addEventListener.bind(socket) as never,
      removeEventListener: socket.removeEventListener.bind(socket) as never,
      readyState: socket.readyState,
      send(message) {
        for (const piece of splitMessage(message as string)) socket.send(piece);
      },
    },
  });
  return createORPCClient(link) as unknown as EchoClient;
}

describe('item 2: the start secret', () => {
  test('is worth one session', async () => {
    await using host = await startTestHost();
    const startSecret = host.startSecret();
    expect((await postSession(host.origin, { startSecret })).status).toBe(200);
    expect((await postSession(host.origin, { startSecret })).status).toBe(403);
  });

  test('used up, it makes the host offer a new one', async () => {
    let offers = 0;
    await using host = await startTestHost({ onStaleLink: () => (offers += 1) });
    const startSecret = host.startSecret();
    await postSession(host.origin, { startSecret });
    await postSession(host.origin, { startSecret: 'wrong' });
    expect(offers).toBe(0);
    await postSession(host.origin, { startSecret });
    expect(offers).toBe(1);
  });

  test.each([{}, { startSecret: null }, { startSecret: ['x'] }, [], '{'])(
    'nothing else opens: %j',
    async (body) => {
      await using host = await startTestHost();
      expect([400, 403]).toContain((await postSession(host.origin, body)).status);
    },
  );
});

describe('item 3: the session', () => {
  test('lets a page call the backend', async () => {
    await using host = await startTestHost();
    const { socket, outcome } = await enter(host.origin, { session: await host.openSession() });
    expect(outcome).toBe('ready');
    await expect(clientOn(socket).echo('hello')).resolves.toBe('hello');
  });

  test.each([
    ['a wrong session', JSON.stringify({ session: 'wrong' })],
    ['an extra key', JSON.stringify({ session: 'wrong', admin: true })],
    ['no JSON', 'hello'],
    ['a call instead', JSON.stringify({ i: '1', p: { u: '/echo', b: { json: 'x' } } })],
  ])('refuses %s as the first message', async (_name, first) => {
    await using host = await startTestHost();
    const socket = await openSocket(host.origin);
    socket.send(first);
    expect(await closeCode(socket)).toBe(4401);
  });

  test('a call sent right behind a wrong session is not answered', async () => {
    await using host = await startTestHost();
    const socket = await openSocket(host.origin);
    const answers: unknown[] = [];
    socket.on('message', (data) => answers.push(data));
    socket.send(JSON.stringify({ session: 'wrong' }));
    socket.send(JSON.stringify({ i: '1', p: { u: '/echo', b: { json: 'x' } } }));
    expect(await closeCode(socket)).toBe(4401);
    expect(answers).toEqual([]);
  });

  test('a silent socket is closed', async () => {
    await using host = await startTestHost({
      socketLimits: { firstMessageWithin: 30, answerWithin: 1_000 },
    });
    expect(await closeCode(await openSocket(host.origin))).toBe(4401);
  });

  test('no answer sets a cookie', async () => {
    await using host = await startTestHost();
    const answer = await postSession(host.origin, { startSecret: host.startSecret() });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

describe('item 4: guessing', () => {
  test('after 20 wrong secrets nothing opens any more, in HTTP or on the socket', async () => {
    await using host = await startTestHost();
    const session = await host.openSession();
    for (let count = 0; count < 10; count += 1) {
      await postSession(host.origin, { startSecret: `wrong ${count}` });
      await enter(host.origin, { session: `wrong ${count}` });
    }
    const answer = await postSession(host.origin, { startSecret: host.startSecret() });
    expect(answer.status).toBe(403);
    expect((await enter(host.origin, { session })).outcome).toBe(4401);
  });
});

describe('item 11: sockets', () => {
  test('a message beyond 1 MiB closes the socket', async () => {
    await using host = await startTestHost();
    const { socket } = await enter(host.origin, { session: await host.openSession() });
    socket.send('x'.repeat(1024 * 1024 + 1));
    expect(await closeCode(socket)).toBe(1009);
  });

  test('a long call crosses in pieces, whatever characters it holds', async () => {
    await using host = await startTestHost();
    const { socket } = await enter(host.origin, { session: await host.openSession() });
    const text = 'ä€😀'.repeat(700_000);
    await expect(clientOn(socket).echo(text)).resolves.toBe(text);
  });

  test('pieces without an end are cut off', async () => {
    await using host = await startTestHost();
    const { socket } = await enter(host.origin, { session: await host.openSession() });
    const piece = `+${'x'.repeat(1024 * 1024 - 1)}`;
    const closed = closeCode(socket);
    for (let count = 0; count < 42; count += 1) socket.send(piece);
    expect(await closed).toBe(1009);
  });

  test('a binary message closes the socket', async () => {
    await using host = await startTestHost();
    const { socket } = await enter(host.origin, { session: await host.openSession() });
    socket.send(Buffer.from('{}'));
    expect(await closeCode(socket)).toBe(1009);
  });

  test('the ninth socket is refused', async () => {
    await using host = await startTestHost();
    await Promise.all(Array.from({ length: 8 }, () => openSocket(host.origin)));
    const headers = [`Host: 127.0.0.1:${host.port}`, `Origin: ${host.origin}`];
    expect(await upgradeRaw(host.port, headers)).toBe(503);
  });

  test('only /rpc is a socket', async () => {
    await using host = await startTestHost();
    const headers = [`Host: 127.0.0.1:${host.port}`, `Origin: ${host.origin}`];
    expect(await upgradeRaw(host.port, headers, '/')).toBe(404);
  });

  test('a second tab is told so, and takes over when it says so', async () => {
    await using host = await startTestHost();
    const session = await host.openSession();
    const first = await enter(host.origin, { session });
    expect((await enter(host.origin, { session })).outcome).toBe(4409);
    await expect(clientOn(first.socket).echo('still here')).resolves.toBe('still here');

    const firstClosed = closeCode(first.socket);
    const second = await enter(host.origin, { session, takeOver: true });
    expect(second.outcome).toBe('ready');
    expect(await firstClosed).toBe(4409);
    await expect(clientOn(second.socket).echo('mine now')).resolves.toBe('mine now');
  });

  test('a tab that is gone without a word does not lock the next one out', async () => {
    await using host = await startTestHost({
      socketLimits: { firstMessageWithin: 2_000, answerWithin: 30 },
    });
    const session = await host.openSession();
    const frozen = new WebSocket(`ws://127.0.0.1:${host.port}/rpc`, {
      origin: host.origin,
      autoPong: false,
    });
    await new Promise((resolve) => frozen.once('open', resolve));
    frozen.send(JSON.stringify({ session }));
    await new Promise((resolve) => frozen.once('message', resolve));
    expect((await enter(host.origin, { session })).outcome).toBe('ready');
  });

  test('pages are told when the app ends', async () => {
    const host = await startTestHost();
    const { socket } = await enter(host.origin, { session: await host.openSession() });
    const closed = closeCode(socket);
    await host[Symbol.asyncDispose]();
    expect(await closed).toBe(4410);
  });
});
