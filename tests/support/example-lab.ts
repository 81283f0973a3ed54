import type { Lab } from '@shared/domain/lab/lab';
import { runRequest } from './run-request';

/** A cache experiment that has ended without a shot, but for what is given. */
export function exampleLab(given: Partial<Lab>): Lab {
  return {
    id: '0b8e6c3e-0000-4000-8000-000000000001',
    definition: {
      version: 1,
      kind: 'cache',
      name: '',
      request: runRequest(),
      budget: null,
      fresh: true,
      test: { type: 'repeat', shots: 1, pacing: { type: 'sequential', gap: 250 } },
    },
    demo: true,
    startedAt: 0,
    endedAt: 1_000,
    state: 'completed',
    shots: [],
    message: null,
    ...given,
  };
}
