import type { Clock } from '../ports';

/** Stands for a result that did not come in time. */
export const LATE = Symbol('late');

/** The result of `work`, or `LATE` after `ms`; the work itself goes on. Rejects as `work` does. */
export function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<T | typeof LATE> {
  return new Promise((resolve, reject) => {
    const timer = clock.after(ms, () => resolve(LATE));
    work.then(resolve, reject).finally(() => timer.cancel());
  });
}
