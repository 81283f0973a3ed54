import http from 'node:http';
import { appError, AppFailure } from '@shared/domain/app-error';

/** This machine: the demo gateway, and servers that a developer names. */
const NEVER_BY_PROXY = ['127.0.0.1', 'localhost', '::1'];

/**
 * Sends every request of this process through the proxy that `environment` names in `HTTPS_PROXY` or
 * `HTTP_PROXY`, in either case, but for the hosts in `NO_PROXY` and this machine. Node by itself
 * looks at none of them. Throws `AppFailure` where an address is none.
 */
export function followEnvironmentProxy(environment: NodeJS.ProcessEnv): void {
  const read = (name: string): string | undefined =>
    environment[name.toLowerCase()] ?? environment[name];
  const HTTP_PROXY = proxyAddress('HTTP_PROXY', read('HTTP_PROXY'));
  const HTTPS_PROXY = proxyAddress('HTTPS_PROXY', read('HTTPS_PROXY'));
  if (!HTTP_PROXY && !HTTPS_PROXY) return;
  const NO_PROXY = [read('NO_PROXY'), ...NEVER_BY_PROXY].filter(Boolean).join(',');
  http.setGlobalProxyFromEnv({ HTTP_PROXY, HTTPS_PROXY, NO_PROXY });
}

/** Without a scheme it is http, as for other programs. The value may hold a password: it is never shown. */
function proxyAddress(name: string, value: string | undefined): string | undefined {
  if (!value) return undefined;
  const address = value.includes('://') ? value : `http://${value}`;
  if (URL.canParse(address)) return address;
  throw new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'bad-input-proxy',
      message: `${name} is not the address of a proxy: expected http://host:port.`,
    }),
  );
}
