/** Latest start of idle work, ms: a busy page delays it, but not for ever. */
const LATEST_MS = 1_000;

/** Runs work when the page has nothing more urgent to do. Returns a function that cancels it. */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 1);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(() => work(), { timeout: LATEST_MS });
  return () => cancelIdleCallback(handle);
}
