import { DASHBOARD_LINKS } from '@shared/domain/dashboard-links';
import { DEFAULT_GATEWAY_ID, GATEWAY_ID_PATTERN } from '@shared/domain/gateway';
import type { DoctorStepId } from '@shared/domain/doctor';
import { readGateway } from '../gateways/read-gateway';
import type { Check, Finding, Patient } from './patient';
import { failureInBetween, refused } from './refusals';

const NEEDS_GATEWAY: readonly DoctorStepId[] = ['gateway-authentication', 'log-system', 'logs'];

/** Whether the gateway is there, and which requests go through it (cloudflare-api.md §1.1). */
export const checkGateway: Check = async (patient) => {
  const { gatewayId } = patient;
  if (!GATEWAY_ID_PATTERN.test(gatewayId)) return noGateway(patient, badName());
  const answer = await patient.ask(`ai-gateway/gateways/${gatewayId}`);
  if (answer.ok) {
    patient.gateway = readGateway(answer.body['result']);
    if (patient.gateway) return { state: 'passed', message: routeOf(gatewayId) };
    return noGateway(patient, { state: 'unknown', message: 'What came back is not a gateway.' });
  }
  const { error } = answer;
  const between = failureInBetween(patient, 'gateway', error);
  if (between) return between.state === 'failed' ? between : noGateway(patient, between);
  const isMissing = error.status === 404;
  return noGateway(patient, {
    ...(isMissing ? missing(gatewayId) : refused('The gateway', error)),
    error,
  });
};

function routeOf(gatewayId: string): string {
  return gatewayId === DEFAULT_GATEWAY_ID
    ? 'The gateway “default” exists. Third-party models go through it where no other is named; @cf/ models go through no gateway unless one is named.'
    : `The gateway “${gatewayId}” exists. Requests name it in cf-aig-gateway-id, those of @cf/ models too: without the header they bypass every gateway.`;
}

function missing(gatewayId: string): Finding {
  return gatewayId === DEFAULT_GATEWAY_ID
    ? {
        state: 'warning',
        message:
          'There is no gateway “default” yet: Cloudflare makes it when it is first needed, by a third-party model without a named gateway.',
      }
    : {
        state: 'failed',
        message: `There is no gateway “${gatewayId}”.`,
        hint: 'Create it, or choose another one.',
        link: DASHBOARD_LINKS.gateways,
      };
}

function badName(): Finding {
  return {
    state: 'failed',
    message: 'This cannot be the name of a gateway.',
    hint: 'A name has 1 to 64 characters: a to z, 0 to 9, _ and single hyphens between them.',
  };
}

function noGateway(patient: Patient, finding: Finding): Finding {
  patient.skip(NEEDS_GATEWAY, 'There is no gateway to look at.');
  return finding;
}

/** Whether the gateway's own address asks for a token; what this app sends carries one always. Makes no call. */
export const checkGatewayAuthentication: Check = ({ gateway }) => {
  switch (gateway?.settings.authentication) {
    case true:
      return {
        state: 'passed',
        message:
          'On: requests by the gateway’s own address (gateway.ai.cloudflare.com) need a token with “AI Gateway – Run”. Requests of this app always carry the token.',
      };
    case false:
      return {
        state: 'warning',
        message:
          'Off: whoever knows the gateway’s own address (gateway.ai.cloudflare.com) can use it. Requests of this app carry the token all the same.',
        hint: 'Switch the gateway’s authentication on.',
        link: DASHBOARD_LINKS.gateways,
      };
    default:
      return { state: 'unknown', message: 'The gateway does not state its authentication.' };
  }
};
