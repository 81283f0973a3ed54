import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';

/** What is known of the connection that carried a request. */
export interface ConnectionTrace {
  /** The connection had carried an answer before: the server may have closed it meanwhile. */
  isReused: boolean;
  /** The request begins to go over it. */
  onWrite?(): void;
}

const traces = new AsyncLocalStorage<ConnectionTrace>();

// Node's fetch tells nothing of its connections, but publishes when it writes to one (undici, DiagnosticsChannel.md).
subscribe('undici:client:sendHeaders', (message) => {
  const trace = traces.getStore();
  if (!trace) return;
  trace.isReused = (message as { socket: Socket }).socket.bytesRead > 0;
  trace.onWrite?.();
});

/** Runs `send` and notes in `trace` over what kind of connection the request went. */
export function traceConnection<T>(trace: ConnectionTrace, send: () => T): T {
  return traces.run(trace, send);
}
