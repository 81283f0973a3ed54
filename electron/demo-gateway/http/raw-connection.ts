import type { Wait } from '../demo-gateway-options';
import { resetConnection, type Exchange } from './exchange';

/** The bare socket of one request: what is written goes out as it is. */
export interface RawConnection {
  /** Resolves when the system has taken it; writing to a closed connection does nothing. */
  write(bytes: string | Uint8Array): Promise<void>;
  /** Waits; ends early when the client hangs up. */
  wait: Wait;
  /** True once the client has hung up. */
  gone(): boolean;
  /** The header lines that a good answer would have, e.g. `cf-ray: …`, without the status line. */
  headerLines: readonly string[];
  end(): void;
  reset(): void;
  /** Resolves when the client hangs up. */
  hang(): Promise<void>;
  /** Keeps the connection until the client uses it again, then resets it without a word. */
  resetOnNextRequest(): void;
}

/** Takes the socket away from the HTTP library; nothing may have been sent yet. */
export function takeConnection(exchange: Exchange, wait: Wait): RawConnection {
  const { response, gone } = exchange;
  const { socket } = response;
  const headerLines = Object.entries(response.getHeaders()).map(
    ([name, value]) => `${name}: ${String(value)}`,
  );
  return {
    headerLines,
    gone: () => gone.aborted,
    wait: (milliseconds) => wait(milliseconds, gone),
    write: (bytes) =>
      new Promise((resolve) => {
        if (!socket || socket.destroyed) resolve();
        else socket.write(bytes, () => resolve());
      }),
    end: () => {
      exchange.closedByUs = true;
      socket?.end();
    },
    reset: () => resetConnection(exchange),
    hang: () => untilGone(gone),
    resetOnNextRequest: () => {
      exchange.closedByUs = true;
      socket?.once('data', () => socket.resetAndDestroy());
    },
  };
}

/** Resolves when the signal fires. */
export function untilGone(gone: AbortSignal): Promise<void> {
  if (gone.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    gone.addEventListener('abort', () => resolve(), { once: true });
  });
}
