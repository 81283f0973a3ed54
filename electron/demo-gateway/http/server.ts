import { Buffer } from 'node:buffer';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { DemoState } from '../demo-state';
import type { RecordedRequest } from '../demo-gateway-options';
import { keepNewest } from '../keep-newest';
import { API_ROUTES, DEMO_ROUTES } from '../routes';
import { ApiFailure, noRoute } from './api-failure';
import type { Exchange } from './exchange';
import { requestUrl } from './request-url';
import { matchRoute } from './router';
import { sendRefusal } from './send-refusal';

/** Where the API lives under the server's address, as on the real host. */
export const API_PREFIX = '/client/v4';

const MOST_BODY_BYTES = 32 * 1024 * 1024;
const MOST_RECORDED = 1_000;

/** The HTTP server of one simulator; notes every request as it arrives. */
export function createApiServer(state: DemoState): Server {
  return createServer({ keepAlive: true }, (request, response) => {
    const exchange = openExchange(state, request, response);
    state.recorded.push(exchange.record);
    answer(exchange, state, request).catch((error: unknown) => fail(exchange, state, error));
  });
}

async function answer(
  exchange: Exchange,
  state: DemoState,
  request: IncomingMessage,
): Promise<void> {
  exchange.body = await readBody(request);
  exchange.record.body = exchange.body.toString('utf8');
  keepNewest(state.recorded, MOST_RECORDED, ({ body }) => body.length);
  await dispatch(exchange, state);
}

async function dispatch(exchange: Exchange, state: DemoState): Promise<void> {
  checkHost(exchange);
  const { pathname } = exchange.url;
  const isApi = pathname.startsWith(`${API_PREFIX}/`);
  const path = isApi ? pathname.slice(API_PREFIX.length) : pathname;
  const match = matchRoute(isApi ? API_ROUTES : DEMO_ROUTES, exchange.method, path);
  if (!match) throw noRoute(pathname);
  await match.route.handle(exchange, state, match.parameters);
}

/** A website must not reach the simulator through a name that points to 127.0.0.1. */
function checkHost({ url }: Exchange): void {
  if (['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) return;
  throw new ApiFailure({ status: 421, code: 7003, message: 'Not a name of this server' });
}

function fail(exchange: Exchange, state: DemoState, error: unknown): void {
  if (exchange.gone.aborted) return;
  const refusal =
    error instanceof ApiFailure
      ? error.refusal
      : { status: 500, code: 10013, message: `Demo gateway: ${String(error)}` };
  sendRefusal(exchange, refusal, state.ids.ulid());
}

function openExchange(
  state: DemoState,
  request: IncomingMessage,
  response: ServerResponse,
): Exchange {
  const gone = new AbortController();
  const record: RecordedRequest = {
    at: state.now(),
    method: request.method ?? '',
    path: request.url ?? '',
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: '',
    status: null,
    fault: null,
    attempts: 0,
    tries: [],
    cacheStatus: null,
    framesSent: 0,
    closedByClient: false,
    endedAt: null,
  };
  const exchange: Exchange = {
    method: record.method,
    url: requestUrl(request.headers.host, record.path),
    headers: request.headers,
    body: Buffer.alloc(0),
    response,
    gone: gone.signal,
    admitGuests: state.admitGuests,
    record,
    closedByUs: false,
  };
  response.setHeader('server', 'cloudflare');
  response.setHeader('cf-ray', state.ids.ray());
  response.on('close', () => {
    record.endedAt = state.now();
    record.closedByClient = !response.writableFinished && !exchange.closedByUs;
    gone.abort();
  });
  return exchange;
}

/** Reads the whole body. Throws 413 for one of more than 32 MiB, after it has been taken off the line. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size <= MOST_BODY_BYTES) parts.push(part);
  }
  if (size > MOST_BODY_BYTES) {
    throw new ApiFailure({ status: 413, code: 3006, message: 'Request is too large' });
  }
  return Buffer.concat(parts);
}
