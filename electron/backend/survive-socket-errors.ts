let isListening = false;

/**
 * Keeps the program alive where Node's fetch throws a socket's error into the void: after it has refused an answer
 * (e.g. one compressed a thousand times, security.md §7.2 N50) nobody listens to the rest of it, and its socket may
 * fail long after. Every other uncaught error ends the program as always.
 */
export function surviveSocketErrors(): void {
  if (isListening) return;
  isListening = true;
  process.on('uncaughtException', rethrowUnlessStray);
}

function rethrowUnlessStray(error: unknown): void {
  if (isStraySocketError(error)) return;
  process.off('uncaughtException', rethrowUnlessStray);
  isListening = false;
  // Thrown again where nobody catches it, it is treated as if this listener had never been here.
  setImmediate(() => {
    throw error;
  });
}

function isStraySocketError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('UND_ERR_');
}
