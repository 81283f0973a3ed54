import { DASHBOARD_LINKS, TOKEN_PERMISSIONS } from '@shared/domain/dashboard-links';
import { objectOf } from '@shared/protocol/read-json';
import type { AppError } from '@shared/domain/app-error';
import { isForbidden } from '../gateway/is-forbidden';
import type { Check, Finding, Patient } from './patient';
import { failureInBetween, lacking, refused, stepsAfter } from './refusals';

/** Whether the token may run models. Sources differ on the permission, so both are named (cloudflare-api.md §11.1). */
export const checkWorkersAi: Check = async (patient) => {
  const answer = await patient.ask('ai/models/search', { per_page: '1' });
  if (answer.ok) {
    return { state: 'passed', message: 'The token may use Workers AI, and with it run models.' };
  }
  const { error } = answer;
  if (error.code === 'route-not-found') return unknownAccount(patient, error);
  return (
    failureInBetween(patient, 'workers-ai', error) ??
    (isForbidden(error)
      ? lacking(
          TOKEN_PERMISSIONS.runModels,
          error,
          'Add it to the token. Cloudflare’s newer pages ask for “Workers AI – Read” to run models, third-party ones too; the API’s first description asks for the “AI Gateway” permission. A token with both works either way. If it has them, it is for another account.',
        )
      : refused('The list of models', error))
  );
};

/** Whether the token may see gateways, and how many there are. */
export const checkAiGateway: Check = async (patient) => {
  const answer = await patient.ask('ai-gateway/gateways', { per_page: '5' });
  if (answer.ok) {
    const total = Number(objectOf(answer.body['result_info'])?.['total_count']);
    const count = Number.isSafeInteger(total) ? ` The account has ${counted(total)}.` : '';
    return { state: 'passed', message: `The token may see gateways.${count}` };
  }
  const { error } = answer;
  if (error.code === 'route-not-found') return unknownAccount(patient, error);
  const between = failureInBetween(patient, 'ai-gateway', error);
  if (between) return between;
  patient.skip(stepsAfter('ai-gateway'), 'Needs the permission “AI Gateway – Read”.');
  return isForbidden(error)
    ? lacking(
        TOKEN_PERMISSIONS.readGateways,
        error,
        'Add it to the token to see gateways, logs and reported costs; “AI Gateway – Edit” includes changing them. Models run without it. If the token has it, it is for another account.',
      )
    : refused('The list of gateways', error);
};

function unknownAccount(patient: Patient, error: AppError): Finding {
  patient.skip(stepsAfter('workers-ai'), 'The account was not found.');
  return {
    state: 'failed',
    message: 'Cloudflare knows no account with this ID.',
    hint: 'Check the account ID: it is the first part of the path of every page of the dashboard.',
    link: DASHBOARD_LINKS.accountIdHelp,
    error,
  };
}

function counted(gateways: number): string {
  return gateways === 1 ? '1 gateway' : `${gateways} gateways`;
}
