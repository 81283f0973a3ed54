import { once } from 'node:events';
import { connect } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import type { DemoGatewayOptions } from '@electron/demo-gateway/demo-gateway-options';

/** One answer, read to its end. */
export interface DemoAnswer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; throws if it is none. */
  json(): Record<string, unknown>;
}

/** A call of the simulator as a test words it. */
export interface DemoCall {
  body?: unknown;
  headers?: Record<string, string>;
  token?: string | null;
  signal?: AbortSignal;
}

/** A simulator for one test, with short ways to call it. */
export interface DemoClient {
  gateway: RunningDemoGateway;
  /** Address of the account; `path` follows it. */
  url(path: string): string;
  call(method: string, path: string, call?: DemoCall): Promise<DemoAnswer>;
  /** Chat completions with one user turn. */
  chat(prompt: string, more?: Record<string, unknown>, headers?: HeaderMap): Promise<DemoAnswer>;
}

type HeaderMap = Record<string, string>;

/** Every field that a gateway must have, and nothing switched on. */
export const GATEWAY_BODY = {
  id: 'mine',
  cache_invalidate_on_update: false,
  cache_ttl: 0,
  collect_logs: true,
  rate_limiting_interval: 0,
  rate_limiting_limit: 0,
};

/** Starts a simulator that stops with the test; without delays unless the options say otherwise. */
export async function startDemo(options: DemoGatewayOptions = {}): Promise<DemoClient> {
  const gateway = await createDemoGateway({ pace: 0, logDelay: 0, ...options });
  onTestFinished(() => gateway.stop());
  const { apiBase, accountId, token } = gateway.address;
  const url = (path: string) => `${apiBase}/accounts/${accountId}${path}`;
  const call: DemoClient['call'] = async (method, path, given = {}) => {
    const address = path.startsWith('!') ? apiBase + path.slice(1) : url(path);
    const bearer = given.token === undefined ? token : given.token;
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: {
        'content-type': 'application/json',
        ...(bearer === null ? {} : { authorization: `Bearer ${bearer}` }),
        ...given.headers,
      },
      ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
      ...(given.signal && { signal: given.signal }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      json: () => JSON.parse(text) as Record<string, unknown>,
    };
  };
  return {
    gateway,
    url,
    call,
    chat: (prompt, more = {}, headers = {}) =>
      call('POST', '/ai/v1/chat/completions', {
        body: { model: 'openai/gpt-4.1', messages: [{ role: 'user', content: prompt }], ...more },
        headers,
      }),
  };
}

/** The bytes that came over a bare socket, and how it ended. */
export interface RawAnswer {
  bytes: Buffer;
  /** Sizes of the pieces as they were read. */
  pieces: Buffer[];
  /** `ECONNRESET` after a reset, null after a proper close. */
  error: string | null;
}

/** Sends a chat request over a bare socket and reads until the other side closes it. */
export async function rawChat(
  gateway: RunningDemoGateway,
  fault: string,
  body: Record<string, unknown> = {},
): Promise<RawAnswer> {
  const { apiBase, accountId, token } = gateway.address;
  const { hostname, port, pathname } = new URL(apiBase);
  const content = JSON.stringify({
    model: 'openai/gpt-4.1',
    messages: [{ role: 'user', content: 'Žluťoučký kůň 🐎' }],
    max_tokens: 40,
    stream: true,
    ...body,
  });
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    [
      `POST ${pathname}/accounts/${accountId}/ai/v1/chat/completions HTTP/1.1`,
      `host: ${hostname}:${port}`,
      `authorization: Bearer ${token}`,
      'content-type: application/json',
      'connection: close',
      `x-demo-fault: ${fault}`,
      `content-length: ${Buffer.byteLength(content)}`,
      '',
      content,
    ].join('\r\n'),
  );
  const pieces: Buffer[] = [];
  socket.on('data', (piece: Buffer) => pieces.push(piece));
  let error: string | null = null;
  socket.on('error', (reason: NodeJS.ErrnoException) => {
    error = reason.code ?? reason.message;
  });
  await new Promise((resolve) => socket.once('close', resolve));
  return { bytes: Buffer.concat(pieces), pieces, error };
}
