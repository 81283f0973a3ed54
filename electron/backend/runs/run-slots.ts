/** Lets a fixed number of runs go at once; the others wait in order. */
export class RunSlots {
  private free: number;
  private readonly queue: (() => void)[] = [];

  constructor(count: number) {
    this.free = count;
  }

  /** Runs that wait. */
  get waiting(): number {
    return this.queue.length;
  }

  get isFull(): boolean {
    return this.free === 0;
  }

  /** Resolves to true with a slot, or to false if `signal` was aborted first. */
  acquire(signal: AbortSignal): Promise<boolean> {
    if (signal.aborted) return Promise.resolve(false);
    if (this.free > 0) {
      this.free -= 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const enter = (): void => {
        signal.removeEventListener('abort', leave);
        resolve(true);
      };
      const leave = (): void => {
        this.queue.splice(this.queue.indexOf(enter), 1);
        resolve(false);
      };
      this.queue.push(enter);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  /** Gives a slot back: to the longest waiting, if any. */
  release(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.free += 1;
  }
}
