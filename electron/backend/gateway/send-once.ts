import type { WireRequest } from '@shared/protocol/dialect';
import { traceConnection, type ConnectionTrace } from './connection-trace';
import type { GatewayClient } from './gateway-client';
import { isReset } from './network-error';

/**
 * Sends a request, and once more only where it met a kept-alive connection that the server closed at that moment
 * (security.md §7.2 N71): nothing came back, and nobody has worked on it. Otherwise nothing is ever sent twice, since
 * every answer may cost money (N72). `onConnected` is called if a new connection had to be made, once it is there.
 * Rejects as `fetch` does.
 */
export async function sendOnce(
  client: GatewayClient,
  wire: WireRequest,
  { signal, onConnected }: { signal: AbortSignal; onConnected?(): void },
): Promise<Response> {
  const { method, path, headers, bodyText: body } = wire;
  const send = (): Promise<Response> => client.send({ method, path, headers, body, signal });
  const trace: ConnectionTrace = {
    isReused: false,
    onWrite: () => {
      if (!trace.isReused) onConnected?.();
    },
  };
  try {
    return await traceConnection(trace, send);
  } catch (error) {
    if (signal.aborted || !trace.isReused || !isReset(error)) throw error;
    return send();
  }
}
