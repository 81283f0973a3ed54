/** Runs work before the next paint. Tests and measurements may give another clock than the browser's. */
export interface FrameScheduler {
  request: (callback: () => void) => number;
  cancel: (handle: number) => void;
}

/** The browser's own frames. */
export const browserFrames: FrameScheduler = {
  request: (callback) => requestAnimationFrame(callback),
  cancel: (handle) => cancelAnimationFrame(handle),
};

/** A function that runs `work` at most once per frame, however often it is called; `cancel` drops what waits. */
export function oncePerFrame(
  work: () => void,
  frames: FrameScheduler = browserFrames,
): { (): void; cancel: () => void } {
  let handle: number | null = null;
  const schedule = () => {
    handle ??= frames.request(() => {
      handle = null;
      work();
    });
  };
  const cancel = () => {
    if (handle !== null) frames.cancel(handle);
    handle = null;
  };
  return Object.assign(schedule, { cancel });
}
