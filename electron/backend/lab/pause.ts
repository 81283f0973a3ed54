import type { Clock } from '../ports';
import { Waker } from '../runs/waker';

/** Resolves once `ms` have passed, or at once when `signal` is aborted; the caller looks which. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  if (ms <= 0) return;
  const over = new Waker();
  const timer = clock.after(ms, () => over.wake());
  await over.wait(signal);
  timer.cancel();
}
