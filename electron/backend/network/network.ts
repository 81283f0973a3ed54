import { assertNever } from '@shared/domain/assert-never';
import type { Settings } from '@shared/domain/settings';
import type { SecureContext } from 'node:tls';
import type { Ports } from '../ports';
import type { SettingsStore } from '../storage/settings-store';
import { trustedAuthorities } from './authorities';
import { createDispatcher, type Dispatcher } from './dispatcher';
import { checkedProxyAddress } from './proxy-address';
import { isThisMachine } from './this-machine';
import { withSignal } from './tunnel';

/** The one way by which everything that the backend sends leaves this machine. */
export interface Network {
  /**
   * `fetch` by the proxy and with the authorities of the settings as they are now. Rejects with `AppFailure` where these
   * cannot work, else as `fetch` does; a `ViaProxyError` is among the causes where a proxy made no connection.
   */
  fetch: typeof globalThis.fetch;
  /** Reads what requests to `url` need, so that no request that is measured has to wait for it. */
  prepare(url: string): void;
  /** Closes all connections. */
  close(): Promise<void>;
}

/** Follows the settings; connections of an earlier way are closed when their answers are complete, and not used again. */
export function createNetwork(
  ports: Pick<Ports, 'fetch' | 'systemProxy'>,
  settings: Pick<SettingsStore, 'get' | 'onChange'>,
): Network {
  const dispatchers = new Map<string, Dispatcher>();
  let trusted: { context: SecureContext | undefined } | null = null;
  let inForce = wayOf(settings.get());

  const abandoned = new Set<Dispatcher>();
  settings.onChange((changed) => {
    if (wayOf(changed) === inForce) return;
    inForce = wayOf(changed);
    trusted = null;
    for (const dispatcher of dispatchers.values()) {
      abandoned.add(dispatcher);
      // Not waited for: an answer that nobody reads to its end would keep it open for long.
      void dispatcher.close().then(() => abandoned.delete(dispatcher));
    }
    dispatchers.clear();
  });
  const authorities = (): SecureContext | undefined => {
    trusted ??= { context: trustedAuthorities(settings.get().certificates) };
    return trusted.context;
  };
  const proxyFor = async (url: URL): Promise<string | null> => {
    if (isThisMachine(url)) return null;
    const { mode, address } = settings.get().proxy;
    switch (mode) {
      case 'none':
        return null;
      case 'manual':
        return checkedProxyAddress(address).href;
      case 'system':
        return ports.systemProxy(url.href);
      default:
        return assertNever(mode);
    }
  };
  const dispatcherFor = (protocol: string, proxy: string | null): Dispatcher => {
    const key = `${protocol} ${proxy}`;
    const known = dispatchers.get(key);
    if (known) return known;
    // Plain http is for this machine alone, and believes nobody.
    const made = createDispatcher({
      proxy,
      trusted: protocol === 'https:' ? authorities() : undefined,
    });
    dispatchers.set(key, made);
    return made;
  };
  return {
    async fetch(input, init) {
      const url = new URL(input instanceof Request ? input.url : input);
      const proxy = await proxyFor(url);
      const sent = { ...init, dispatcher: dispatcherFor(url.protocol, proxy) };
      // The browser's types, which do not know the option, are in force here too.
      return withSignal(init?.signal ?? undefined, () => ports.fetch(input, sent as RequestInit));
    },
    prepare(url) {
      try {
        if (url.startsWith('https:')) authorities();
      } catch {
        // The first request says so.
      }
    },
    async close() {
      const all = [...abandoned, ...dispatchers.values()];
      await Promise.all(all.map((dispatcher) => dispatcher.destroy()));
    },
  };
}

/** All that decides about connections, as one text to compare. */
function wayOf({ proxy, certificates }: Settings): string {
  return JSON.stringify([proxy, certificates]);
}
