import fc from 'fast-check';
import {
  AXIS_FIELDS,
  KEY_CHANGES,
  LAB_LIMITS,
  type LabDefinition,
} from '@shared/domain/lab/lab-definition';
import { arbitraryRequest } from './arbitrary-request';

const { shots, atOnce, pause, age } = LAB_LIMITS;
const whole = (min: number, max: number) => fc.integer({ min, max });
const pauses = whole(0, pause);
const status = whole(400, 599);
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const basis = {
  version: fc.constant(1 as const),
  name: fc.string({ unit: 'binary', maxLength: 60 }),
  request: arbitraryRequest,
  budget: fc.option(fc.double({ min: 1e-9, max: 100_000, noNaN: true })),
};

const pacing = fc.oneof(
  fc.record({ type: fc.constant('sequential' as const), gap: pauses }),
  fc.record({ type: fc.constant('parallel' as const), atOnce: whole(1, atOnce) }),
  fc.record({ type: fc.constant('spaced' as const), interval: pauses }),
);

const test = fc.oneof(
  fc.record({ type: fc.constant('repeat' as const), shots: whole(1, shots), pacing }),
  fc.record({
    type: fc.constant('expiry' as const),
    ages: fc.array(fc.double({ min: 0, max: age, noNaN: true }), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    type: fc.constant('key' as const),
    changes: fc.subarray([...KEY_CHANGES], { minLength: 1 }),
  }),
);

const pattern = fc.oneof(
  fc.record({
    type: fc.constant('fail-first' as const),
    count: whole(0, 10),
    status,
    after: pauses,
  }),
  fc.record({
    type: fc.constant('slow-first-byte' as const),
    count: fc.option(whole(0, 10)),
    after: pauses,
  }),
  fc.record({
    type: fc.constant('flaky' as const),
    percent: fc.double({ min: 0, max: 100, noNaN: true }),
    status,
    after: pauses,
  }),
);

const axis = fc.record({
  field: fc.constantFrom(...AXIS_FIELDS),
  values: fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), number, fc.boolean(), fc.constant(null)),
    {
      minLength: 1,
      maxLength: 5,
    },
  ),
});

/** Any definition that the contract lets pass, except for what a file normalises: `-0`, and capitals in headers' names. */
export const arbitraryDefinition: fc.Arbitrary<LabDefinition> = fc.oneof(
  fc.record({ kind: fc.constant('cache' as const), ...basis, test, fresh: fc.boolean() }),
  fc.record({
    kind: fc.constant('retry' as const),
    ...basis,
    pattern,
    backoffs: fc.subarray(['constant' as const, 'linear' as const, 'exponential' as const], {
      minLength: 1,
    }),
    runs: whole(1, shots),
    atOnce: whole(1, atOnce),
  }),
  fc.record({
    kind: fc.constant('formats' as const),
    ...basis,
    formats: fc.subarray(
      ['run' as const, 'chat-completions' as const, 'responses' as const, 'messages' as const],
      { minLength: 1 },
    ),
  }),
  fc.record({
    kind: fc.constant('matrix' as const),
    ...basis,
    axes: fc.array(axis, { maxLength: 4 }),
    prompts: fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 4 }),
    repeats: whole(1, 100),
    atOnce: whole(1, atOnce),
    fresh: fc.option(fc.boolean(), { nil: undefined }),
  }),
);
