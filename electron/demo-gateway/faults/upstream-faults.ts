import type { Fault, FaultParameters, UpstreamPlan } from './fault';

const PER = { per: '"request": each request has its own count of tries; default equal ones share' };

/** The provider behind the gateway fails or is slow; retries and the time limit of the gateway apply. */
export const UPSTREAM_FAULTS: readonly Fault[] = [
  {
    name: 'none',
    cases: ['N01'],
    sentence: 'No fault: what a good answer looks like.',
    kind: 'upstream',
    plan: () => ({}),
  },
  {
    name: 'fail-first',
    cases: ['N40'],
    sentence: 'The provider fails a few times, then answers: what retries are for.',
    parameters: {
      count: 'how many tries fail, 2',
      status: 'HTTP status, 500',
      ms: 'how long a failing try takes, 50',
      ...PER,
    },
    kind: 'upstream',
    plan: (given, { number }) => (number <= given.number('count', 2) ? failing(given, 500) : {}),
  },
  {
    name: 'upstream-down',
    cases: ['N40'],
    sentence: 'The provider fails every time.',
    parameters: { status: 'HTTP status, 503', ms: 'how long a try takes, 50' },
    kind: 'upstream',
    plan: (given) => failing(given, 503),
  },
  {
    name: 'flaky',
    cases: ['N40'],
    sentence: 'Each try at the provider fails with the same probability.',
    parameters: {
      percent: 'of the tries that fail, 30',
      status: 'HTTP status, 503',
      ms: 'how long a failing try takes, 50',
      seed: 'the same one gives the same failures; default chance',
    },
    kind: 'upstream',
    plan: (given, { chance }) =>
      chance(given.text('seed', '')) * 100 < given.number('percent', 30) ? failing(given, 503) : {},
  },
  {
    name: 'slow-first-byte',
    cases: ['N34', 'N45'],
    sentence: 'The provider takes long to its first byte: what the time limit is for.',
    parameters: {
      ms: 'how long, 30000',
      count: 'only the first so many tries; default all',
      ...PER,
    },
    kind: 'upstream',
    plan: (given, { number }) =>
      number <= given.number('count', Number.MAX_SAFE_INTEGER)
        ? { firstByteAfter: given.number('ms', 30_000) }
        : {},
  },
];

function failing(given: FaultParameters, usual: number): UpstreamPlan {
  const status = given.number('status', usual);
  const message = `Model execution failed (Provider Error): demo provider answered ${status}`;
  return { firstByteAfter: given.number('ms', 50), refusal: { status, code: 7003, message } };
}
