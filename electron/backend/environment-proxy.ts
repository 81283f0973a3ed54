import http from 'node:http';

/** This machine: the demo gateway, and servers that a developer names. */
const NEVER_BY_PROXY = ['127.0.0.1', 'localhost', '::1'];

/**
 * Sends every request of this process through the proxy that `environment` names in `HTTPS_PROXY` or
 * `HTTP_PROXY`, in either case, but for the hosts in `NO_PROXY` and this machine. Node by itself
 * looks at none of them. Throws where the proxy's address is none.
 */
export function followEnvironmentProxy(environment: NodeJS.ProcessEnv): void {
  const read = (name: string): string | undefined =>
    environment[name.toLowerCase()] ?? environment[name];
  const [HTTP_PROXY, HTTPS_PROXY] = [read('HTTP_PROXY'), read('HTTPS_PROXY')];
  if (!HTTP_PROXY && !HTTPS_PROXY) return;
  const NO_PROXY = [read('NO_PROXY'), ...NEVER_BY_PROXY].filter(Boolean).join(',');
  http.setGlobalProxyFromEnv({ HTTP_PROXY, HTTPS_PROXY, NO_PROXY });
}
