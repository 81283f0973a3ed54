import { formatUsd } from '@renderer/lib/format';
import type { Spending } from '@shared/domain/spending';

/** What was spent in a few words, e.g. `$0.41 est. of $0.50`; null before anything was sent without a budget. Unknown is never $0. */
export function spendingText(spending: Spending): string | null {
  const { total, unpricedRuns, allowance } = spending;
  if (total === 0 && unpricedRuns === 0 && allowance === null && spending.saved === 0) return null;
  const of = allowance === null ? '' : ` of ${formatUsd(allowance)}`;
  if (total === 0 && unpricedRuns > 0) return `cost unknown${of}`;
  const unknown = unpricedRuns === 0 ? '' : ` + ${unpricedRuns} unknown`;
  return `${spentText(spending)}${of}${unknown}`;
}

/** The sum, with "est." unless the gateway reported all of it. */
export function spentText({ total, reported }: Spending): string {
  const isReported = total - reported <= total * 1e-9;
  return `${formatUsd(total)}${isReported ? '' : ' est.'}`;
}

/** The parts of the sum, one sentence each. */
export function spendingDetails(spending: Spending, demo: boolean): string[] {
  const { total, reported, unpricedRuns, allowance } = spending;
  const estimated = Math.max(0, total - reported);
  const uncounted =
    unpricedRuns === 1
      ? '1 run has no known price and is not counted'
      : `${unpricedRuns} runs have no known price and are not counted`;
  return [
    demo ? 'Simulated: nothing is charged.' : null,
    reported > 0 ? `${formatUsd(reported)} reported by the gateway’s log` : null,
    estimated > total * 1e-9 ? `${formatUsd(estimated)} est. by list price` : null,
    unpricedRuns > 0 ? uncounted : null,
    allowance === null
      ? 'No budget: Settings can set one.'
      : `Asks before more than ${formatUsd(allowance)} is spent`,
    'Since the app was started',
  ].filter((line) => line !== null);
}
