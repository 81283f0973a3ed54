/** A proxy on the way made no connection; the cause says how it failed. */
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

/** The proxy answered, but not with a connection. */
export class ProxyRefusal extends Error {
  /** `status` of HTTP. */
  constructor(readonly status: number) {
    super(`Status ${status}`);
    this.name = 'ProxyRefusal';
  }
}
