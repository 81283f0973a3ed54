import { performance } from 'node:perf_hooks';
import type { Clock } from './ports';

/** The machine's own clocks. */
export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms);
    return {
      restart: () => void timer.refresh(),
      cancel: () => clearTimeout(timer),
    };
  },
};
