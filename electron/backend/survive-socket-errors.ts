import type { Log } from './ports';

/**
 * Keeps the program alive where Node's fetch throws a socket's error into the void: after it has refused an answer
 * (e.g. one compressed a thousand times, security.md §7.2 N50) nobody listens to the rest of it. Every other uncaught
 * error ends the program as always. Returns how to end this.
 */
export function surviveSocketErrors(log: Log): () => void {
  const listener = (error: unknown): void => {
    if (isStraySocketError(error)) {
      log.warn('A connection that was already given up has failed.');
      return;
    }
    process.off('uncaughtException', listener);
    // Thrown again where nobody catches it, it is treated as if this listener had never been here.
    setImmediate(() => {
      throw error;
    });
  };
  process.on('uncaughtException', listener);
  return () => process.off('uncaughtException', listener);
}

function isStraySocketError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return 'code' in error && String(error.code).startsWith('UND_ERR_');
}
