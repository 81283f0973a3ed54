import { spendingDetails, spendingText } from '@renderer/features/compare/state/spending-words';
import type { Spending } from '@shared/domain/spending';
import { expect, it } from 'vitest';

const spending = (change: Partial<Spending>): Spending => ({
  total: 0,
  reported: 0,
  saved: 0,
  unpricedRuns: 0,
  allowance: null,
  state: 'no-budget',
  ...change,
});

it.each<[Partial<Spending>, string | null]>([
  [{}, null],
  [{ total: 0.0123 }, '$0.0123 est.'],
  [{ total: 0.0123, reported: 0.0123 }, '$0.0123'],
  [{ total: 0.5, reported: 0.2 }, '$0.50 est.'],
  [{ unpricedRuns: 2 }, 'cost unknown'],
  [{ total: 0.1, unpricedRuns: 2 }, '$0.10 est. + 2 unknown'],
  [{ allowance: 0.5 }, '$0 of $0.50'],
  [{ total: 0.52, allowance: 0.5, state: 'spent' }, '$0.52 est. of $0.50'],
])('says of %o: %s', (change, text) => {
  expect(spendingText(spending(change))).toBe(text);
});

it('names the parts, what is not counted, and what is only rehearsed', () => {
  const lines = spendingDetails(
    spending({ total: 0.5, reported: 0.2, saved: 0.1, unpricedRuns: 1, allowance: 1 }),
    true,
  );
  expect(lines).toEqual([
    'Simulated: nothing is charged.',
    '$0.20 reported by the gateway’s log',
    '$0.30 est. by list price',
    '1 run has no known price and is not counted',
    'Asks before more than $1.00 is spent',
    'Since the app was started',
  ]);
});
