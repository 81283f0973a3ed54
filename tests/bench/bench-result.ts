/** One measured goal of the bench. */
export interface BenchResult {
  /** The goal's number, e.g. `G1 live`. */
  goal: string;
  /** What was compared with what. */
  what: string;
  measured: number;
  /** The goal is met at or below it. */
  limit: number;
  /** `×` for ratios, else e.g. `ms`. */
  unit: string;
  met: boolean;
}
