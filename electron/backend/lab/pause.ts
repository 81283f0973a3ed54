import type { Clock } from '../ports';
import { Waker } from '../runs/waker';

/** Timers of a day at most: one of more than 24 days would be over at once. */
const LONGEST = 86_400_000;

/** Resolves once `ms` have passed, or at once when `signal` is aborted; the caller looks which. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  const end = clock.elapsed() + ms;
  for (let left = ms; left > 0 && !signal.aborted; left = end - clock.elapsed()) {
    const over = new Waker();
    const timer = clock.after(Math.min(Math.ceil(left), LONGEST), () => over.wake());
    await over.wait(signal);
    timer.cancel();
  }
}
