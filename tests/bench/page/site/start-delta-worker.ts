/** How a worker plays the backend. */
export interface DeltaRate {
  /** Deltas per second and column. */
  perSecond: number;
  /** ms */
  duration: number;
  /** Called at most once per batch window with the number of new deltas of each column. */
  onBatch(deltas: number): void;
}

/** As the backend's feed: at most one message per 16 ms. */
const BATCH_WINDOW = 16;

const SOURCE = `onmessage = ({ data: { perSecond, duration, window } }) => {
  const start = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const elapsed = performance.now() - start;
    const due = Math.floor((Math.min(elapsed, duration) * perSecond) / 1000);
    if (due > sent) postMessage(due - sent);
    sent = due;
    if (elapsed < duration) return;
    clearInterval(timer);
    postMessage(-1);
  }, window);
};`;

/** Delivers deltas at a steady rate from another thread, whatever the page does. Resolves at the end. */
export function startDeltaWorker({ perSecond, duration, onBatch }: DeltaRate): Promise<void> {
  const worker = new Worker(URL.createObjectURL(new Blob([SOURCE])));
  return new Promise((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<number>) => {
      if (data >= 0) return onBatch(data);
      worker.terminate();
      resolve();
    });
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.postMessage({ perSecond, duration, window: BATCH_WINDOW });
  });
}
