import type { WireRequest } from '@shared/protocol/dialect';
import type { GatewayClient } from './gateway-client';
import { causesOf } from './network-error';

/**
 * Sends a request, and sends it once more only where it met a kept-alive connection that the server had
 * already closed (security.md §7.2 N71): nothing came back, and nobody can have worked on it. Rejects as `fetch` does.
 */
export async function sendOnce(
  client: GatewayClient,
  wire: WireRequest,
  signal: AbortSignal,
): Promise<Response> {
  const request = {
    method: wire.method,
    path: wire.path,
    headers: wire.headers,
    body: wire.bodyText,
    signal,
  };
  try {
    return await client.send(request);
  } catch (error) {
    if (signal.aborted || !metClosedConnection(error)) throw error;
    return client.send(request);
  }
}

/** A socket that had carried an answer before, and was closed by the other side without a byte of this one. */
function metClosedConnection(error: unknown): boolean {
  for (const cause of causesOf(error)) {
    if (!('socket' in cause) || typeof cause.socket !== 'object' || cause.socket === null) continue;
    return 'bytesRead' in cause.socket && Number(cause.socket.bytesRead) > 0;
  }
  return false;
}
