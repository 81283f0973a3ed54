import type { ReplaySpeed } from '@shared/contract/runs';

/** How fast a run is played back, in words. */
export const SPEED_WORDS: Record<ReplaySpeed, string> = {
  1: 'at 1×',
  10: 'at 10×',
  once: 'at once',
};
