import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { loopbackContentSecurityPolicy } from '@electron/page/content-security-policy';
import { readPageAsset, type PageAssets } from '@electron/page/page-assets';
import { securityHeaders } from '@electron/page/security-headers';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Access } from './access';
import { answerDoorway } from './open-browser';
import { readJsonBody } from './read-json-body';
import { guardRequest, isDoorwayPath } from './request-guard';

/** security.md §4.2, item 11; bytes and ms. */
const LIMITS = {
  headers: 16 * 1024,
  headersTime: 10_000,
  socketMessage: 1024 * 1024,
  sockets: 8,
};

/** A host that listens on 127.0.0.1 alone. */
export interface LoopbackServer {
  port: number;
  /** Refuses new requests and ends those that are left. */
  close(): Promise<void>;
}

/** What the server serves, and to whom. */
export interface LoopbackServerOptions {
  /** 0: any free one. */
  port: number;
  assets: PageAssets;
  access: Access;
  /** A request or an upgrade passed the guard. */
  onUse(): void;
  onSocket(socket: WebSocket): void;
  /** The user came with a link that was used, or is older than 60 s. */
  onStaleLink(): void;
  /** The browser that was opened has come through its doorway. */
  onArrival?: (() => void) | undefined;
  /** How long a request may take to arrive, ms; tests make it shorter. */
  headersTime?: number | undefined;
  /** Only `npm run dev` gives these two, see scripts/dev.ts. */
  contentSecurityPolicy?: ((port: number) => string) | undefined;
  answerPage?: ((request: IncomingMessage, response: ServerResponse) => void) | undefined;
}

/** Resolves when listening; throws where the port is taken. */
export async function startServer(options: LoopbackServerOptions): Promise<LoopbackServer> {
  const headersTime = options.headersTime ?? LIMITS.headersTime;
  const server = createServer({
    maxHeaderSize: LIMITS.headers,
    headersTimeout: headersTime,
    requestTimeout: headersTime,
    connectionsCheckingInterval: Math.min(headersTime, 1_000),
    // The guard refuses it, with our headers.
    requireHostHeader: false,
  });
  const port = await listen(server, options.port);
  const policy = options.contentSecurityPolicy ?? loopbackContentSecurityPolicy;
  const headers = securityHeaders(policy(port));
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LIMITS.socketMessage });

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const refusal = guardRequest(request, port, 'request');
    if (refusal) return refuse(response, refusal.status, refusal.reason);
    options.onUse();
    void answer(request, response, options).catch(() => response.destroy());
  });
  server.on('upgrade', (request, socket: Duplex, head) => {
    const refusal = guardUpgrade(request, { port, open: sockets.clients.size });
    if (refusal) return refuseUpgrade(socket, refusal, headers);
    options.onUse();
    sockets.handleUpgrade(request, socket, head, options.onSocket);
  });
  server.on('clientError', (_error, socket) => {
    // Browsers open connections in advance. A refusal of one on which nothing was asked would be taken for the answer
    // to a request that is on its way; of one that is merely closed, the request is sent again.
    if (socket instanceof Socket && socket.bytesRead === 0) socket.destroy();
    else if (socket.writable) refuseUpgrade(socket, 400, headers);
  });

  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of sockets.clients) socket.terminate();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: LoopbackServerOptions,
): Promise<void> {
  const { assets, access } = options;
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  if (path === '/session') return answerSession(request, response, options);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('allow', 'GET, HEAD');
    return refuse(response, 405, 'Only GET is answered here');
  }
  if (isDoorwayPath(path)) {
    if (answerDoorway(response, path, access)) options.onArrival?.();
    return;
  }
  if (options.answerPage) return options.answerPage(request, response);
  const asset = assets.get(path);
  const bytes = asset ? await readPageAsset(asset) : null;
  if (!asset || !bytes) return refuse(response, 404, 'There is no such file');
  response.setHeader('content-type', asset.contentType);
  response.setHeader('content-length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function answerSession(
  request: IncomingMessage,
  response: ServerResponse,
  { access, onStaleLink }: LoopbackServerOptions,
): Promise<void> {
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return refuse(response, 405, 'Only POST is answered here');
  }
  const body = await readJsonBody(request);
  if ('status' in body) return refuse(response, body.status, body.reason);
  const { startSecret } = body.value as { startSecret?: unknown };
  const opened = typeof startSecret === 'string' ? access.openSession(startSecret) : null;
  if (opened === null) return refuse(response, 403, 'The start link is not valid');
  if (opened === 'stale') {
    onStaleLink();
    return refuse(response, 403, 'The start link was used up: a new one is in the terminal');
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(opened));
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(`${reason}\n`);
}

function guardUpgrade(
  request: IncomingMessage,
  { port, open }: { port: number; open: number },
): number | null {
  const refusal = guardRequest(request, port, 'upgrade');
  if (refusal) return refusal.status;
  if (request.url !== '/rpc') return 404;
  return open >= LIMITS.sockets ? 503 : null;
}

function refuseUpgrade(socket: Duplex, status: number, headers: Record<string, string>): void {
  const lines = Object.entries({ ...headers, connection: 'close', 'content-length': '0' });
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('');
  socket.end(`HTTP/1.1 ${status} Refused\r\n${head}\r\n`);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // The address, never a name: a name can be made to mean something else.
    server.listen({ host: '127.0.0.1', port }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('No port'));
      server.removeListener('error', reject);
      resolve(address.port);
    });
  });
}
