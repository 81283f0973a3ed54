import type { ConnectionOptions, SecureContext } from 'node:tls';

/**
 * Options of every connection by TLS. Certificates are always checked: there is no "continue anyway", not even by
 * `NODE_TLS_REJECT_UNAUTHORIZED` (security.md §7.2 N58). `trusted` undefined: Node's own list of authorities.
 */
export function tlsOptions(trusted: SecureContext | undefined): ConnectionOptions {
  return { rejectUnauthorized: true, ...(trusted && { secureContext: trusted }) };
}
