import { effectivePolicy } from '../effective-policy';
import { gatewayInPlay } from '../policy/gateway-in-play';
import type { RunRequest } from '../run-request';
import type { LabDefinition } from './lab-definition';
import { matrixVariants } from './matrix-variants';

/**
 * What an experiment sends in vain: headers that another one, or the lack of a gateway, makes pointless, each in a
 * sentence. What only the gateway's own settings could tell is left out. Throws `AppFailure` for an axis with a value
 * that its field cannot carry.
 */
export function idleHeaders(definition: LabDefinition): string[] {
  const requests = requestsOf(definition);
  const counts = new Map<string, number>();
  for (const request of requests) {
    for (const sentence of idleIn(request)) counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return [...counts].map(([sentence, count]) =>
    count === requests.length
      ? sentence
      : `In ${count} of ${requests.length} variants: ${sentence}`,
  );
}

function requestsOf(definition: LabDefinition): RunRequest[] {
  const { kind, request } = definition;
  if (kind !== 'matrix') return [request];
  return matrixVariants(request, definition.axes).map((variant) => variant.request);
}

function idleIn({ model, policy }: RunRequest): string[] {
  const gateway = gatewayInPlay({ model, gatewayId: policy.gatewayId, gateways: null });
  const judged = effectivePolicy({ policy, workspaceGateway: null, gateway, model });
  const idle = Object.values(judged).filter(
    ({ sent, applies }) => sent !== null && applies.type === 'idle',
  );
  if (gateway.type === 'none' && idle.length > 0) {
    const names = idle.map(({ header }) => header).join(', ');
    return [`No gateway sees a @cf model without cf-aig-gateway-id: of no effect are ${names}.`];
  }
  return idle.map(({ header, note }) => `${header} has no effect. ${reasonOf(note)}`.trim());
}

/** Beside a setting stands “Idle: there is only one attempt.”; here the word before the reason would say it twice. */
function reasonOf(note: string | null): string {
  const reason = note?.replace(/^Idle: /, '') ?? '';
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}
