import { appError, AppFailure } from '@shared/domain/app-error';
import type { Ports } from '../ports';

/**
 * The proxy that `environment` names in `HTTPS_PROXY` or `HTTP_PROXY`, in either case, but for the hosts in `NO_PROXY`;
 * null where it names none. Node by itself looks at none of them. Throws `AppFailure` where an address is none.
 */
export function environmentProxy(environment: NodeJS.ProcessEnv): Ports['systemProxy'] | null {
  const read = (name: string): string | undefined =>
    environment[name.toLowerCase()] || environment[name];
  const http = proxyAddress('HTTP_PROXY', read('HTTP_PROXY'));
  const proxy = proxyAddress('HTTPS_PROXY', read('HTTPS_PROXY')) ?? http;
  if (proxy === null) return null;
  const exceptions = (read('NO_PROXY') ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
  return (url) => {
    const isException = exceptions.some((entry) => matches(entry, new URL(url)));
    return Promise.resolve(isException ? null : proxy);
  };
}

/** The same for a host that knows no other. Rejects instead of throwing: who needs no proxy starts all the same. */
export function onlyEnvironmentProxy(environment: NodeJS.ProcessEnv): Ports['systemProxy'] {
  return async (url) => (await environmentProxy(environment)?.(url)) ?? null;
}

/** Without a scheme it is http, as for other programs. The value may hold a password: it is never shown. */
function proxyAddress(name: string, value: string | undefined): string | null {
  if (!value) return null;
  const address = URL.parse(value.includes('://') ? value : `http://${value}`);
  if (address?.hostname && /^https?:$/.test(address.protocol)) return address.href;
  throw new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'bad-input-proxy',
      message: `${name} is not the address of a proxy: expected http://host:port.`,
      hint: 'Correct it and start the app again, or choose another proxy, or none, in Settings.',
    }),
  );
}

/** `*`, or a host with all that end in it, with or without a port. */
function matches(entry: string, url: URL): boolean {
  if (entry === '*') return true;
  const [, host = entry, port] = /^(.+?):(\d+)$/.exec(entry) ?? [];
  if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) {
    return false;
  }
  const name = host.toLowerCase().replace(/^\*?\./, '');
  return url.hostname === name || url.hostname.endsWith(`.${name}`);
}
