import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoGatewayOptions, Wait } from './demo-gateway-options';

/** The simulator's time: single delays, and the steady pace of a stream. */
export interface Timing {
  wait: Wait;
  /**
   * A wait that keeps to a schedule: each call's delay counts from the end of the one before as planned, not as
   * it happened, so that late timers do not add up.
   */
  createPace(): Wait;
}

/** Delays multiplied by `pace`; a signal that fires ends a wait early, without throwing. */
export function createTiming(options: DemoGatewayOptions): Timing {
  const given = options.wait;
  if (given) return { wait: given, createPace: () => given };
  const pace = options.pace ?? 1;
  const wait: Wait = (milliseconds, signal) => pause(milliseconds * pace, signal);
  return {
    wait,
    createPace: () => {
      let due = performance.now();
      return (milliseconds, signal) => {
        due += milliseconds * pace;
        return pause(due - performance.now(), signal);
      };
    },
  };
}

async function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  if (milliseconds <= 0 || signal?.aborted) return;
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}
