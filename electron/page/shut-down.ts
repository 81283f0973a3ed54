const PATIENCE = 3_000;

/** Runs `close` once, however often it is asked for, and gives up on it after 3 s. */
export function createShutDown(close: () => Promise<void>): () => Promise<void> {
  let closing: Promise<void> | null = null;
  return () => {
    closing ??= Promise.race([
      close(),
      new Promise<void>((resolve) => setTimeout(resolve, PATIENCE)),
    ]);
    return closing;
  };
}
