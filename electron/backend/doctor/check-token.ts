import type { AppError } from '@shared/domain/app-error';
import { DASHBOARD_LINKS, newTokenUrl } from '@shared/domain/dashboard-links';
import { objectOf, stringOf } from '@shared/protocol/read-json';
import type { JsonObject } from '@shared/domain/json';
import type { Check, Finding, Patient } from './patient';
import { failureInBetween, stepsAfter } from './refusals';

/** Account-owned tokens are known to the account form only, all others to the user form (cloudflare-api.md §1.5). */
const FORMS = ['tokens/verify', '/user/tokens/verify'] as const;
const NEW_TOKEN = { label: 'New token, with the permissions filled in', url: newTokenUrl('user') };
const UNKNOWN: Finding = {
  state: 'unknown',
  message: 'The API did not say whether the token is active.',
};
/** A token that ends sooner is worth a word, ms. */
const SOON = 7 * 24 * 60 * 60 * 1000;

/** Whether the token is known and active: the account form first, then the user form; either suffices. */
export const checkToken: Check = async (patient) => {
  if (patient.unable) return unable(patient, patient.unable);
  const findings: Finding[] = [];
  for (const path of FORMS) {
    const answer = await patient.ask(path);
    if (answer.ok) {
      const found = statusFinding(patient, objectOf(answer.body['result']));
      if (found.state !== 'failed') return found;
      findings.push(found);
    } else {
      const between = failureInBetween(patient, 'token', answer.error);
      if (between?.state === 'failed') return between;
      findings.push(between ?? refusal(answer.error));
    }
  }
  // What one form knows of the token weighs more than that the other one does not know it.
  const found =
    findings.find((finding) => finding.error === undefined) ??
    findings.find((finding) => finding.state === 'unknown') ??
    findings[0];
  if (!found) return UNKNOWN;
  if (found.state === 'failed') {
    patient.skip(stepsAfter('token'), 'Without a valid token every call is refused.');
  }
  return found;
};

function unable(patient: Patient, error: AppError): Finding {
  patient.skip(stepsAfter('token'), 'Nothing is sent until the token can be used.');
  const { message, hint } = error;
  return { state: 'failed', message, ...(hint !== null && { hint }), error };
}

function statusFinding(patient: Patient, result: JsonObject | null): Finding {
  const status = stringOf(result?.['status']);
  switch (status) {
    case 'active':
      return activeFinding(patient, stringOf(result?.['expires_on']));
    case 'expired':
      return {
        state: 'failed',
        message: 'The token has expired.',
        hint: 'Make a new one and save it here, or give this one a later end in the dashboard.',
        link: NEW_TOKEN,
      };
    case 'disabled':
      return {
        state: 'failed',
        message: 'The token is switched off.',
        hint: 'Switch it on in the dashboard, or make a new one and save it here.',
        link: DASHBOARD_LINKS.tokens,
      };
    default:
      return UNKNOWN;
  }
}

function activeFinding(patient: Patient, expiresOn: string | null): Finding {
  const end = expiresOn === null ? NaN : Date.parse(expiresOn);
  if (Number.isNaN(end)) return { state: 'passed', message: 'The token is valid and active.' };
  const message = `The token is valid and active, until ${new Date(end).toISOString().slice(0, 10)}.`;
  if (end - patient.now() > SOON) return { state: 'passed', message };
  return {
    state: 'warning',
    message,
    hint: 'It ends soon: give it a later end in the dashboard.',
    link: DASHBOARD_LINKS.tokens,
  };
}

function refusal(error: AppError): Finding {
  return error.code === 'token-malformed'
    ? {
        state: 'failed',
        message: 'What was saved is not an API token.',
        hint: 'Paste the token again, all of it. The Global API Key does not work here.',
        link: NEW_TOKEN,
        error,
      }
    : {
        state: 'failed',
        message: 'Cloudflare does not know this token.',
        hint: 'It was deleted or rolled, or not all of it was copied. A token that an account owns (cfat_…) is known to that account only: check the account ID too.',
        link: NEW_TOKEN,
        error,
      };
}
