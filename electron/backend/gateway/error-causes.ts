/** The error, its causes and the errors joined in it, outermost first; at most 20. */
export function* causesOf(error: unknown, seen = new Set<unknown>()): Generator<Error> {
  if (!(error instanceof Error) || seen.has(error) || seen.size > 20) return;
  seen.add(error);
  yield error;
  if (error instanceof AggregateError) for (const part of error.errors) yield* causesOf(part, seen);
  yield* causesOf(error.cause, seen);
}

/** Node's `code`, e.g. `ECONNRESET`; empty where there is none. */
export function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
