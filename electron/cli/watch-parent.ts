/** ms between two looks. */
const LOOK_EVERY = 500;

/**
 * Calls `onGone` once when the process that started this one has ended: npm and its shell may be killed without a word
 * to the program in them. Does nothing where no npm started it, and keeps no program alive.
 */
export function watchParent(environment: NodeJS.ProcessEnv, onGone: () => void): void {
  if (environment.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, LOOK_EVERY);
  timer.unref();
}
