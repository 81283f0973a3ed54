import { execFile, spawn } from 'node:child_process';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, textMessage, type RunRequest } from '@shared/domain/run-request';
import type { WireRequest } from '@shared/protocol/dialect';
import { dialectFor } from '@shared/protocol/dialects';
import { curlSnippet } from '@shared/snippets/curl';
import type { TokenPlace } from '@shared/domain/snippet-form';
import { requireProgram } from '../judges/require-program';

interface Received {
  url: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
  processes: string;
}

let server: Server;
let apiBase: string;
let received: Received;

beforeAll(async () => {
  requireProgram('curl');
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      execFile('ps', ['axww', '-o', 'args'], (_error, processes) => {
        const body = Buffer.concat(chunks);
        received = { url: request.url ?? '', headers: request.headers, body, processes };
        response.end('ok');
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  apiBase = `http://127.0.0.1:${(server.address() as AddressInfo).port}/client/v4`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const TOKEN = 'canary-token-0123456789';

/** Runs the snippet in a real bash, as a user who pasted it would. */
async function send(
  request: WireRequest,
  locale = 'C.UTF-8',
  tokenPlace: TokenPlace = 'hidden',
): Promise<Received> {
  const env = {
    PATH: process.env['PATH'],
    LC_ALL: locale,
    CLOUDFLARE_ACCOUNT_ID: '0123456789abcdef0123456789abcdef',
    CLOUDFLARE_API_TOKEN: TOKEN,
  };
  const shell = spawn('bash', ['-s'], { env, stdio: ['pipe', 'pipe', 'ignore'] });
  shell.stdin.end(curlSnippet(request, apiBase, tokenPlace));
  expect(await text(shell.stdout)).toBe('ok');
  return received;
}

function wire(prompt: string, policy: Partial<GatewayPolicy> = {}): WireRequest {
  const request: RunRequest = {
    model: 'openai/gpt-4.1',
    task: 'text-generation',
    format: 'chat-completions',
    modelInPath: false,
    system: null,
    messages: [textMessage('user', prompt)],
    parameters: DEFAULT_PARAMETERS,
    policy: { ...INHERIT_ALL, ...policy },
  };
  return dialectFor('chat-completions').encode(request);
}

describe('curl snippet', () => {
  it('does not depend on the locale of the shell', async () => {
    const request = wire('\u202e é 🙂');
    const { body } = await send(request, 'C');
    expect(body.toString('utf8')).toBe(request.bodyText);
  });

  it('sends a body that is too long for one argument', async () => {
    const request = wire("it's long ".repeat(60_000));
    const { body } = await send(request);
    expect(body.toString('utf8')).toBe(request.bodyText);
  });

  it('addresses account and path, and carries the policy', async () => {
    const { url, headers } = await send(
      wire('hi', {
        gatewayId: "o'brien",
        metadata: { team: 'größe $x' },
        extraHeaders: { 'x-note': 'é', 'x-empty': '', 'x-blank': ' ' },
      }),
    );
    expect(url).toBe('/client/v4/accounts/0123456789abcdef0123456789abcdef/ai/v1/chat/completions');
    expect(headers['content-type']).toBe('application/json');
    expect(headers['cf-aig-gateway-id']).toBe("o'brien");
    expect(JSON.parse(String(headers['cf-aig-metadata']))).toEqual({ team: 'größe $x' });
    expect(headers['x-note']).toBe('é');
    expect(headers['x-empty']).toBe('');
    expect(headers['x-blank']).toBe('');
  });

  it('L9 gives the token without showing it in the list of processes', async () => {
    const { headers, processes } = await send(wire('hi'));
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(processes).toContain('curl');
    expect(processes).not.toContain(TOKEN);
  });

  it('shows the token there in its shortest form, as the app says beside it', async () => {
    const { headers, processes } = await send(wire('hi'), 'C.UTF-8', 'argument');
    expect(headers.authorization).toBe(`Bearer ${TOKEN}`);
    expect(processes).toContain(TOKEN);
  });

  it('takes header lines with the line ends of PowerShell from its standard input', async () => {
    const lines = ['Authorization: Bearer x', 'cf-aig-metadata: {"team":"x"}', 'x-empty;', ''];
    const curl = spawn('curl', ['-s', apiBase, '--header', '@-', '--data-binary', '{}']);
    curl.stdin.end(lines.join('\r\n'));
    expect(await text(curl.stdout)).toBe('ok');
    expect(received.headers).toMatchObject({
      authorization: 'Bearer x',
      'cf-aig-metadata': '{"team":"x"}',
      'x-empty': '',
    });
  });

  it('reaches a model in the path whose name has odd characters', async () => {
    const request = { ...wire('hi'), path: "ai/run/@cf/a/it's%20(odd)!" };
    expect((await send(request)).url).toContain("/ai/run/@cf/a/it's%20(odd)!");
  });
});
