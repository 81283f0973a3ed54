import type { WireRequest } from '@shared/protocol/dialect';
import type { Clock } from '../ports';
import { traceConnection, type ConnectionTrace } from './connection-trace';
import type { GatewayClient } from './gateway-client';
import { isReset } from './network-error';

/** ms within which a connection that the server had closed already says so: a way there and back, with room for a slow one. */
const STALE_WITHIN = 2_000;

/**
 * Sends a request, and once more only where it met a kept-alive connection that the server closed at that moment
 * (security.md §7.2 N71): nothing came back, and it broke too soon for anybody to have worked on it. Otherwise nothing
 * is ever sent twice, since every answer may cost money (N72). `onConnected` is called if a new connection had to be
 * made, once it is there. Rejects as `fetch` does.
 */
export async function sendOnce(
  client: GatewayClient,
  wire: WireRequest,
  options: { signal: AbortSignal; clock: Pick<Clock, 'elapsed'>; onConnected?(): void },
): Promise<Response> {
  const { method, path, headers, bodyText: body } = wire;
  const { signal, clock } = options;
  let writtenAt = Infinity;
  const send = (): Promise<Response> => client.send({ method, path, headers, body, signal });
  const trace: ConnectionTrace = {
    isReused: false,
    onWrite: () => {
      writtenAt = clock.elapsed();
      if (!trace.isReused) options.onConnected?.();
    },
  };
  try {
    return await traceConnection(trace, send);
  } catch (error) {
    const wasStale = trace.isReused && clock.elapsed() - writtenAt <= STALE_WITHIN;
    if (signal.aborted || !wasStale || !isReset(error)) throw error;
    return send();
  }
}
