import { setGlobalProxyFromEnv } from 'node:http';
import type { SecureContext } from 'node:tls';

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
 * Node's own class of dispatchers that can use a proxy. No module of Node exports it; Node puts one of its kind in
 * place for the whole process, and takes it away again at once.
 */
const ProxyingDispatcher = ((): DispatcherClass => {
  const restore = setGlobalProxyFromEnv({ HTTPS_PROXY: 'http://127.0.0.1' });
  const made = Reflect.get(globalThis, PROCESS_WIDE) as { constructor: DispatcherClass };
  restore();
  return made.constructor;
})();

/** A dispatcher with connections of its own. Requests by plain http never use the proxy. */
export function createDispatcher({ proxy, trusted }: DispatcherOptions): Dispatcher {
  const connect = trusted && { secureContext: trusted };
  return new ProxyingDispatcher({
    httpProxy: '',
    httpsProxy: proxy ?? '',
    noProxy: '',
    connect,
    requestTls: connect,
    proxyTls: connect,
  });
}
