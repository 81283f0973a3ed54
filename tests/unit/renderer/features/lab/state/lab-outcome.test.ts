import { outcomeOf } from '@renderer/features/lab/state/lab-outcome';
import { waitingShot, type LabShot } from '@shared/domain/lab/lab';
import { exampleLab } from '@tests/support/example-lab';
import { expect, test } from 'vitest';

const shot = (state: LabShot['state'], cost: number | null = null): LabShot => ({
  ...waitingShot({ index: 0, label: '', row: 0, column: 0, repeat: 0 }),
  state,
  cost,
});
const shots = [shot('completed', 0.25), shot('failed'), shot('skipped')];
const words = (given: Parameters<typeof exampleLab>[0]) =>
  outcomeOf(exampleLab({ shots, ...given }));

test('says how far an experiment is, and how it ended', () => {
  const running = [shot('completed'), shot('running'), shot('waiting')];
  expect([
    words({ state: 'running', shots: running }).words,
    words({ shots: [shot('completed')] }).words,
    words({}).words,
    words({ state: 'stopped' }).words,
    words({ state: 'budget', message: 'The next shot could have passed $0.30.' }).words,
    words({ state: 'interrupted' }).words,
    words({ state: 'failed', message: 'Somebody else is connected now.' }).words,
  ]).toEqual([
    'Running: 1 of 3 shots done',
    'Completed: 1 shot',
    'Completed after 2 of 3 shots, 1 failed: the rest was not needed.',
    'Stopped. 2 of 3 shots sent, 1 failed.',
    'The next shot could have passed $0.30. 2 of 3 shots sent, 1 failed.',
    'The app ended first. 2 of 3 shots sent, 1 failed.',
    'Somebody else is connected now. 2 of 3 shots sent, 1 failed.',
  ]);
});

test('counts what is known of the cost, and what came to an end', () => {
  expect(words({})).toMatchObject({ cost: '$0.25 est.', done: 2 });
  const costOf = (...all: LabShot[]) => words({ shots: all }).cost;
  expect(costOf(shot('completed', 0.25), shot('completed'))).toBe('$0.25 est. + 1 unknown');
  expect(costOf(shot('completed'))).toBe('cost unknown');
  expect(costOf(shot('failed'), shot('waiting'))).toBe('');
});
