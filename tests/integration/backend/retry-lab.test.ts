import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { applyLabEvent, type Lab } from '@shared/domain/lab/lab';
import type { RetryLab } from '@shared/domain/lab/lab-definition';
import { retryFigures } from '@shared/domain/retry/retry-figures';
import { runRequest } from '@tests/support/run-request';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

const DEFINITION: RetryLab = {
  version: 1,
  name: '',
  kind: 'retry',
  budget: null,
  request: runRequest({
    // What the demo gateway does not have or would refuse must not spoil a rehearsal.
    policy: { ...INHERIT_ALL, gatewayId: 'prod', noWholesale: true, maxAttempts: 3, retryDelay: 4 },
  }),
  pattern: { type: 'fail-first', count: 2, status: 502, after: 1 },
  backoffs: ['constant', 'linear', 'exponential'],
  runs: 2,
  atOnce: 2,
};

async function rehearse({ client }: TestBackend, definition: RetryLab): Promise<Lab> {
  const { labId } = await client.lab.start({ definition });
  let lab: Lab | null = null;
  for await (const events of await client.lab.watch({ labId })) {
    lab = events.reduce<Lab | null>(applyLabEvent, lab);
  }
  if (lab === null) throw new Error('The experiment told nothing');
  return lab;
}

it('measures what was foreseen, as the demo gateway itself tells', async () => {
  await using app = await testBackend();
  const lab = await rehearse(app, DEFINITION);
  expect(lab).toMatchObject({ state: 'completed', demo: true });
  for (const { tries } of lab.shots) {
    expect(tries?.map(({ outcome }) => outcome)).toEqual([502, 502, 200]);
  }
  const recorded = app.demo.requests().filter(({ fault }) => fault === 'fail-first');
  const told = lab.shots.map(({ tries }) => JSON.stringify(tries));
  const seen = recorded.map(({ tries }) => JSON.stringify(tries));
  expect(told.toSorted()).toEqual(seen.toSorted());
  for (const figures of retryFigures(DEFINITION, lab.shots)) {
    expect(figures).toMatchObject({ unforeseen: 0, unanswered: 0, tries: { measured: 3 } });
  }
});

it('counts the failures that are left', async () => {
  await using app = await testBackend();
  const pattern = { ...DEFINITION.pattern, count: 3 } as RetryLab['pattern'];
  const lab = await rehearse(app, { ...DEFINITION, pattern });
  for (const { failures, unforeseen } of retryFigures({ ...DEFINITION, pattern }, lab.shots)) {
    expect([failures.expected, failures.measured, unforeseen]).toEqual([2, 2, 0]);
  }
});
