/** Lets loops sleep until something changes. */
export class Waker {
  private sleepers = new Set<() => void>();

  /** Wakes everybody who waits now. */
  wake(): void {
    const woken = this.sleepers;
    this.sleepers = new Set();
    for (const resolve of woken) resolve();
  }

  /** Resolves at the next `wake`, or when `signal` is aborted; the caller looks again at what it waits for. */
  wait(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        signal.removeEventListener('abort', done);
        this.sleepers.delete(done);
        resolve();
      };
      this.sleepers.add(done);
      signal.addEventListener('abort', done);
    });
  }
}
