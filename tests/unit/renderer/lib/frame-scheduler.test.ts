import { describe, expect, it } from 'vitest';
import { oncePerFrame } from '@renderer/lib/frame-scheduler';

function manualFrames() {
  const waiting = new Map<number, () => void>();
  let next = 1;
  return {
    request: (callback: () => void) => (waiting.set(next, callback), next++),
    cancel: (handle: number) => void waiting.delete(handle),
    frame: () => {
      const due = [...waiting.values()];
      waiting.clear();
      for (const callback of due) callback();
    },
  };
}

describe('oncePerFrame', () => {
  it('works once per frame, however often it is asked', () => {
    const frames = manualFrames();
    let worked = 0;
    const schedule = oncePerFrame(() => worked++, frames);
    schedule();
    schedule();
    expect(worked).toBe(0);
    frames.frame();
    frames.frame();
    expect(worked).toBe(1);
    schedule();
    frames.frame();
    expect(worked).toBe(2);
  });

  it('drops what waits when it is cancelled', () => {
    const frames = manualFrames();
    let worked = 0;
    const schedule = oncePerFrame(() => worked++, frames);
    schedule();
    schedule.cancel();
    frames.frame();
    expect(worked).toBe(0);
  });
});
