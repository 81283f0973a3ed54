import type { AppError } from '@shared/domain/app-error';
import { DASHBOARD_LINKS, type TokenPermission } from '@shared/domain/dashboard-links';
import { DOCTOR_STEPS, type DoctorStepId } from '@shared/domain/doctor';
import type { Finding, Patient } from './patient';

/** The steps after one, in the doctor's order. */
export function stepsAfter(step: DoctorStepId): readonly DoctorStepId[] {
  return DOCTOR_STEPS.slice(DOCTOR_STEPS.indexOf(step) + 1);
}

/**
 * What to say of a call that was not refused but failed: the network or something between is to blame, and later steps
 * are left out; or the API was busy or broken, and nothing can be told. Null for a refusal.
 */
export function failureInBetween(
  patient: Patient,
  step: DoctorStepId,
  error: AppError,
): Finding | null {
  if (error.status === null || error.kind === 'network' || error.kind === 'protocol') {
    patient.skip(stepsAfter(step), 'The API could not be reached.');
    return { state: 'failed', message: error.message, ...hintOf(error), error };
  }
  if (error.status < 500 && ![408, 429].includes(error.status)) return null;
  return {
    state: 'unknown',
    message: `The API gave no answer to this now (HTTP ${error.status}).`,
    hint: 'Check again in a moment.',
    error,
  };
}

/** A token that lacks a permission. */
export function lacking(permission: TokenPermission, error: AppError, hint: string): Finding {
  return {
    state: 'failed',
    message: `The token lacks the permission “${permission.name}”.`,
    hint,
    link: DASHBOARD_LINKS.tokens,
    error,
  };
}

/** Any other refusal, in the API's own words. */
export function refused(what: string, error: AppError): Finding {
  const words = error.providerMessage ? `: ${error.providerMessage.slice(0, 200)}` : '.';
  return {
    state: 'failed',
    message: `${what} was refused (HTTP ${error.status ?? 0})${words}`,
    ...hintOf(error),
    error,
  };
}

function hintOf({ hint }: AppError): Pick<Finding, 'hint'> {
  return hint === null ? {} : { hint };
}
