import type { Clock } from '@electron/backend/ports';

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /** Lets `ms` pass at once, and does what became due, in order. */
  advance(ms: number): void;
}

interface Waiting {
  due: number;
  work: () => void;
}

/** A clock that begins on 2026-11-22. */
export function createFakeClock(): FakeClock {
  const start = Date.UTC(2026, 10, 22);
  const waiting = new Set<Waiting>();
  let elapsed = 0;
  return {
    now: () => start + elapsed,
    elapsed: () => elapsed,
    after(ms, work) {
      const item: Waiting = { due: 0, work };
      const restart = (): void => {
        item.due = elapsed + ms;
        waiting.add(item);
      };
      restart();
      return { restart, cancel: () => void waiting.delete(item) };
    },
    advance(ms) {
      elapsed += ms;
      const due = [...waiting].filter((item) => item.due <= elapsed);
      for (const item of due.toSorted((a, b) => a.due - b.due)) {
        // What was done before may have cancelled it.
        if (waiting.delete(item)) item.work();
      }
    },
  };
}
