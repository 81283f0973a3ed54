import { net } from 'electron';

/**
 * `fetch` through Chromium's network: the proxy and the certificates of the user's system are in
 * force. It keeps no cookie and no answer.
 */
export const systemFetch: typeof globalThis.fetch = (input, init) =>
  net.fetch(input instanceof URL ? input.href : input, {
    ...init,
    credentials: 'omit',
    cache: 'no-store',
  });
