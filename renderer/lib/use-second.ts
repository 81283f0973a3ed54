import { useTick } from './use-tick';

const STEP = 1_000; // ms

/** The time in epoch ms, renewed every second while the page is visible and `active`: for countdowns. */
export function useSecond(active: boolean): number {
  return useTick(active, STEP);
}
