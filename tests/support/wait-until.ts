import { setTimeout as delay } from 'node:timers/promises';

/** Resolves once `condition` holds, looking every few ms. Throws after `within` ms. */
export async function waitUntil(
  condition: () => boolean | Promise<boolean>,
  within = 10_000,
): Promise<void> {
  const end = performance.now() + within;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`Not within ${within} ms: ${condition}`);
    await delay(5);
  }
}
