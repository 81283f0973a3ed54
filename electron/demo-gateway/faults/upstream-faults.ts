import type { Refusal } from '../http/api-failure';
import type { Fault, FaultParameters } from './fault';

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
    parameters: { count: 'how many tries fail, 2', status: 'HTTP status, 500' },
    kind: 'upstream',
    plan: (given, tries) =>
      tries <= given.number('count', 2) ? { firstByteAfter: 50, refusal: failing(given, 500) } : {},
  },
  {
    name: 'upstream-down',
    cases: ['N40'],
    sentence: 'The provider fails every time.',
    parameters: { status: 'HTTP status, 503' },
    kind: 'upstream',
    plan: (given) => ({ firstByteAfter: 50, refusal: failing(given, 503) }),
  },
  {
    name: 'slow-first-byte',
    cases: ['N34', 'N45'],
    sentence: 'The provider takes long to its first byte: what the time limit is for.',
    parameters: { ms: 'how long, 30000', count: 'only the first so many tries; default all' },
    kind: 'upstream',
    plan: (given, tries) =>
      tries <= given.number('count', Number.MAX_SAFE_INTEGER)
        ? { firstByteAfter: given.number('ms', 30_000) }
        : {},
  },
];

function failing(given: FaultParameters, usual: number): Refusal {
  const status = given.number('status', usual);
  return {
    status,
    code: 7003,
    message: `Model execution failed (Provider Error): demo provider answered ${status}`,
  };
}
