import { setGlobalProxyFromEnv } from 'node:http';
import type { SecureContext } from 'node:tls';
import { tlsOptions } from './tls-options';
import { createTunnelConnector } from './tunnel';

/** What carries requests of Node's fetch, given as its option `dispatcher`, and holds their connections. */
export interface Dispatcher {
  /** Closes idle connections at once, and the others when their answers are complete. */
  close(): Promise<void>;
  /** Closes all connections, whatever they carry. */
  destroy(): Promise<void>;
}

/** Where a dispatcher's requests go, and whom it believes. */
export interface DispatcherOptions {
  /** Address of a proxy; null: straight. */
  proxy: string | null;
  /** Undefined: Node's own list of authorities. */
  trusted: SecureContext | undefined;
}

interface DispatcherClass {
  new (options: object): Dispatcher;
}

/** Where Node's fetch keeps the dispatcher of the whole process (undici, GlobalInstallation.md). */
const PROCESS_WIDE = Symbol.for('undici.globalDispatcher.1');

/**
 * Node's own class of dispatchers. No module of Node exports one; Node puts one in place for the whole process when it
 * is asked for a proxy, and takes it away again at once.
 */
const NodeDispatcher = ((): DispatcherClass => {
  const restore = setGlobalProxyFromEnv({ HTTPS_PROXY: 'http://127.0.0.1' });
  const made = Reflect.get(globalThis, PROCESS_WIDE) as { constructor: DispatcherClass };
  restore();
  return made.constructor;
})();

/** A dispatcher with connections of its own. By a proxy go only requests by https: plain http is for this machine. */
export function createDispatcher({ proxy, trusted }: DispatcherOptions): Dispatcher {
  const connect =
    proxy === null ? tlsOptions(trusted) : createTunnelConnector(new URL(proxy), trusted);
  return new NodeDispatcher({
    connect,
    // Empty: its own way of using a proxy tries for ever with one that closes the connection without an answer.
    httpProxy: '',
    httpsProxy: '',
    noProxy: '',
    // Every request has limits of its own, which may be longer than the five minutes of these.
    headersTimeout: 0,
    bodyTimeout: 0,
  });
}
