/**
 * The address of a request. Whatever a client writes into its Host header or its path, the result is an address:
 * one that cannot be read gets the host `invalid`, which no route answers.
 */
export function requestUrl(host: string | undefined, path: string): URL {
  try {
    return new URL(`http://${host ?? 'invalid'}${path.startsWith('/') ? path : `/${path}`}`);
  } catch {
    return new URL('http://invalid/');
  }
}
