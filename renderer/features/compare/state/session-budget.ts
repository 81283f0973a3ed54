import type { Spending } from '@shared/domain/spending';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** More has to be allowed before `sends` may go out. */
export interface BudgetQuestion {
  spending: Spending;
  /** USD to allow on top: the least multiple of the budget with which something can be sent. */
  more: number;
  /** What waits for the answer. */
  sends: readonly (() => void)[];
}

/** What the budget of the session needs. */
export interface SessionBudgetOptions {
  /** As last read; undefined before. */
  known(): Spending | undefined;
  /** USD of the budget as set; null: none. */
  budget(): number | null;
  read(): Promise<Spending>;
  allowMore(usd: number): Promise<Spending>;
  onFailure(failure: unknown): void;
}

/** Stands between the user and spending more than was agreed. */
export interface SessionBudget {
  readonly question: StoreApi<BudgetQuestion | null>;
  /** Calls `send` at once, or, where the budget is spent, after the user has agreed to spend more. */
  guard(send: () => void): void;
  /** The backend refused a run because of the budget: asks, and `again` repeats it. */
  refused(again: () => void): void;
  /** The user agrees: raises the allowance, then sends what waited. */
  allow(question: BudgetQuestion): Promise<void>;
  /** The user does not: nothing is sent. */
  cancel(): void;
}

/** Builds it. Questions that come together are asked as one. */
export function createSessionBudget(options: SessionBudgetOptions): SessionBudget {
  const question = createStore<BudgetQuestion | null>(() => null);

  const ask = (spending: Spending, send: () => void) => {
    const sends = [...(question.getState()?.sends ?? []), send];
    question.setState({ spending, more: moreToAllow(spending, options.budget()), sends }, true);
  };
  const check = async (send: () => void) => {
    try {
      const spending = await options.read();
      if (spending.state === 'spent') ask(spending, send);
      else send();
    } catch (failure) {
      options.onFailure(failure);
    }
  };
  return {
    question,
    guard(send) {
      if (options.known()?.state === 'spent') void check(send);
      else send();
    },
    refused: (again) => void check(again),
    async allow({ more, sends }) {
      question.setState(null, true);
      try {
        await options.allowMore(more);
        for (const send of sends) send();
      } catch (failure) {
        options.onFailure(failure);
      }
    },
    cancel: () => question.setState(null, true),
  };
}

/** The budget once more, or, where more than that is spent already, as often as it takes. USD. */
function moreToAllow({ total, allowance }: Spending, budget: number | null): number {
  const step = budget ?? allowance ?? 1;
  const steps = Math.floor(Math.max(0, total - (allowance ?? 0)) / step) + 1;
  return Number((steps * step).toPrecision(6));
}
