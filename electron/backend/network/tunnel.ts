import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { request as requestByHttp, type RequestOptions } from 'node:http';
import { request as requestByHttps } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { connect as connectByTls, type SecureContext } from 'node:tls';
import { tlsOptions } from './tls-options';
import { ProxyRefusal, ViaProxyError } from './via-proxy-error';

/** ms that a proxy may take to make a connection; Node's own limit for a connection without a proxy. */
const TIME_LIMIT = 10_000;

/** Where a connection shall lead, as undici says it to a function that makes connections (Client.md, `connect`). */
export interface Destination {
  hostname: string;
  port: string;
  /** Empty for an IP address. */
  servername?: string | null;
}

/** Makes one connection and gives it, or the reason why there is none, to `callback`. */
export type Connector = (
  destination: Destination,
  callback: (error: Error | null, socket: Socket | null) => void,
) => void;

/** Given up with the request for which a connection is being made. */
const requestSignal = new AsyncLocalStorage<AbortSignal | undefined>();

/** Runs `send`; a tunnel that it opens is closed when `signal` is aborted before it stands. */
export function withSignal<T>(signal: AbortSignal | undefined, send: () => T): T {
  return requestSignal.run(signal, send);
}

/**
 * Makes connections by TLS to servers through a proxy: the proxy is told the server's name and port, and, if its address
 * holds them, its own name and password. `trusted` also holds for a proxy that speaks TLS itself.
 */
export function createTunnelConnector(proxy: URL, trusted: SecureContext | undefined): Connector {
  return (destination, callback) => {
    void openTunnel({ proxy, trusted, destination, signal: requestSignal.getStore() }).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error, null),
    );
  };
}

interface TunnelOptions {
  proxy: URL;
  trusted: SecureContext | undefined;
  destination: Destination;
  signal: AbortSignal | undefined;
}

async function openTunnel(options: TunnelOptions): Promise<Socket> {
  const { destination, trusted, signal } = options;
  const { hostname, servername } = destination;
  const limit = AbortSignal.any([AbortSignal.timeout(TIME_LIMIT), ...(signal ? [signal] : [])]);
  const tunnel = await connectByProxy(options, limit);
  const socket = connectByTls({
    socket: tunnel,
    host: withoutBrackets(hostname),
    ...(servername && { servername }),
    ...tlsOptions(trusted),
    ALPNProtocols: ['http/1.1'],
  });
  try {
    await once(socket, 'secureConnect', { signal: limit });
    return socket.setNoDelay(true);
  } catch (error) {
    socket.destroy();
    throw limit.aborted ? timedOut() : error;
  }
}

/** Throws `ViaProxyError`. */
async function connectByProxy(
  { proxy, trusted, destination }: TunnelOptions,
  signal: AbortSignal,
): Promise<Socket> {
  const server = `${destination.hostname}:${destination.port || 443}`;
  const host = withoutBrackets(proxy.hostname);
  const isByTls = proxy.protocol === 'https:';
  const options: RequestOptions = {
    method: 'CONNECT',
    path: server,
    host,
    port: proxy.port || (isByTls ? 443 : 80),
    headers: { host: server, ...signInOf(proxy) },
    agent: false,
    signal,
  };
  const tls = { servername: isIP(host) ? '' : host, ...tlsOptions(trusted) };
  const request = isByTls ? requestByHttps({ ...options, ...tls }) : requestByHttp(options);
  try {
    request.end();
    const [{ statusCode = 0 }, socket] = (await once(request, 'connect')) as [
      { statusCode?: number },
      Socket,
    ];
    if (statusCode >= 200 && statusCode < 300) return socket;
    socket.destroy();
    throw new ProxyRefusal(statusCode);
  } catch (error) {
    throw new ViaProxyError(proxy.host, signal.aborted ? timedOut() : error);
  }
}

function timedOut(): Error {
  return Object.assign(new Error('No connection in time'), { code: 'ETIMEDOUT' });
}

function signInOf({ username, password }: URL): { 'proxy-authorization'?: string } {
  if (username === '') return {};
  const pair = `${decoded(username)}:${decoded(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** A password may hold a percent sign that nobody has escaped. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function withoutBrackets(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}
