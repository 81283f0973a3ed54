import { Waker } from '../runs/waker';

/**
 * The money of one experiment, USD estimated. What is under way counts as if it took its whole token limit, so that the
 * limit holds whatever the answers come to.
 */
export class ShotBudget {
  private spent = 0;
  private underWay = 0;
  private readonly news = new Waker();

  /** `limit` null: no limit. */
  constructor(private readonly limit: number | null) {}

  /**
   * Takes `worst` for one shot, as soon as it fits. False where it can never fit any more, and when `signal` was
   * aborted first.
   */
  async take(worst: number, signal: AbortSignal): Promise<boolean> {
    for (;;) {
      if (signal.aborted) return false;
      const { limit } = this;
      if (limit === null || this.spent + this.underWay + worst <= limit) break;
      // Nothing under way can turn out cheaper than feared.
      if (this.underWay === 0 || this.spent + worst > limit) return false;
      await this.news.wait(signal);
    }
    this.underWay += worst;
    return true;
  }

  /** USD that no ended shot has taken; null: no limit. */
  get left(): number | null {
    return this.limit === null ? null : Math.max(0, this.limit - this.spent);
  }

  /** A shot for which `worst` was taken has ended and came to `cost`; null: unknown, so the worst is assumed. */
  settle(worst: number, cost: number | null): void {
    this.underWay = Math.max(0, this.underWay - worst);
    this.spent += cost ?? worst;
    this.news.wake();
  }
}
