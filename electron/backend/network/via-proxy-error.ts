/** A request that failed on its way by a proxy; the cause says how. */
export class ViaProxyError extends Error {
  /** `proxy` is host and port: never a name and password. */
  constructor(
    readonly proxy: string,
    cause: unknown,
  ) {
    super(`By way of ${proxy}`, { cause });
    this.name = 'ViaProxyError';
  }
}
