const NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True for an address on this machine, e.g. of the demo gateway: plain http is safe to it, and no proxy is asked for it. */
export function isThisMachine(url: URL): boolean {
  return NAMES.has(url.hostname);
}
