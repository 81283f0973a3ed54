import type { DoctorStep } from '@shared/domain/doctor';

/** A step that passed, but for what is given. */
export function someStep(given: Partial<DoctorStep>): DoctorStep {
  return {
    id: 'token',
    title: 'Token',
    state: 'passed',
    message: 'The token is valid.',
    hint: null,
    link: null,
    curl: null,
    error: null,
    duration: null,
    ...given,
  };
}
