import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  startLoopbackHost,
  type LoopbackHostOptions,
} from '@electron/loopback/start-loopback-host';
import { listPageAssets } from '@electron/page/page-assets';
import { os } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';

const router = {
  echo: os.input(z.string()).handler(({ input }) => input),
};

/** A real loopback host on a free port, with a page of two files and one procedure behind the socket. */
export async function startTestHost(options: Partial<LoopbackHostOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'loopback-test-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
  await writeFile(join(folder, 'main.js'), 'export {};');
  const handler = new RPCHandler(router);
  const host = await startLoopbackHost({
    assets: listPageAssets(folder, ['index.html', 'main.js']),
    port: 0,
    serve: (port) => handler.upgrade(port),
    isRunning: () => false,
    onUnused: () => {},
    onStaleLink: () => {},
    ...options,
  });
  const origin = `http://127.0.0.1:${host.port}`;
  return {
    ...host,
    origin,
    /** Where the files of the page lie. */
    folder,
    startSecret: () => host.startLink().split('#k=')[1] as string,
    async openSession(): Promise<string> {
      const answer = await postSession(origin, { startSecret: host.startLink().split('#k=')[1] });
      return ((await answer.json()) as { session: string }).session;
    },
    async [Symbol.asyncDispose]() {
      await host.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asks for a session as the page does; `headers` replaces what the page would send. */
export function postSession(
  origin: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${origin}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
