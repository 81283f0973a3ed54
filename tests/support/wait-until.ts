import { setTimeout as delay } from 'node:timers/promises';

/** ms; far above any pause of a busy machine, and below the limit of a test, so that the condition is named. */
const GIVE_UP_AFTER = 100_000;

/** Resolves once `condition` holds, looking every few ms. Throws if that never happens. */
export async function waitUntil(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = performance.now() + GIVE_UP_AFTER;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Never came true: ${condition}`);
    await delay(5);
  }
}
