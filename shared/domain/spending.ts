/** What the gateway's log says of a request beside its cost. Null: not stated (cloudflare-api.md §1.7). */
export interface LogEntryTimes {
  /** Ms that the gateway took. */
  duration: number | null;
  /** 0: the first provider answered; above: a fallback did. */
  step: number | null;
}

/** What one run cost according to the gateway's own log; null while it says nothing (cloudflare-api.md §1.7). */
export interface ReportedCost {
  usd: number | null;
  /** Why there is no figure, in a sentence; null if there is one. */
  problem: string | null;
  /** True where asking again in a moment may give one. */
  mayCome: boolean;
  /** Of the log entry that was read just now; missing where none was. */
  entry?: LogEntryTimes;
}

/** What was spent since the app was started. USD; estimated from list prices unless the gateway reported it. */
export interface Spending {
  total: number;
  /** The share of `total` that the gateway itself reported. */
  reported: number;
  /** What answers from the gateway's cache would have cost: it is not in `total`. */
  saved: number;
  /** Runs that ended with an answer whose price is unknown: they are not in `total`. */
  unpricedRuns: number;
  /** The most that may be spent without asking, raised by `allowMore`; null: no budget. */
  allowance: number | null;
  /** `near` from 80 % of the allowance on; `spent`: further runs are refused until more is allowed. */
  state: 'no-budget' | 'within' | 'near' | 'spent';
}
