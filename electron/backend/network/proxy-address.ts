import { appError, AppFailure } from '@shared/domain/app-error';

const SCHEMES = new Set(['http:', 'https:']);

/**
 * The address of a proxy as the user may set it. Throws `AppFailure` where it is none, or names more than a host and a
 * port: settings are exported and shown, so no password may be among them.
 */
export function checkedProxyAddress(address: string): URL {
  const url = URL.parse(address.trim());
  if (url?.username || url?.password) {
    throw refused(
      'it must not contain a name and password.',
      'Give them in the environment variable HTTPS_PROXY, and choose the system proxy.',
    );
  }
  const isAddress = url !== null && SCHEMES.has(url.protocol) && url.hostname !== '';
  if (!isAddress || url.pathname !== '/' || url.search || url.hash) {
    throw refused('expected the address of a proxy, like http://proxy.example:8080.', null);
  }
  return url;
}

function refused(message: string, hint: string | null): AppFailure {
  return new AppFailure(
    appError({ kind: 'bad-input', code: 'bad-input-proxy-address', message, hint }),
  );
}
