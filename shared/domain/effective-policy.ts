import { GATEWAY_HEADER_NAMES, POLICY_FIELDS, type PolicyField } from './gateway-header-names';
import { DEFAULT_GATEWAY_ID } from './gateway';
import type { GatewayPolicy } from './gateway-policy';
import { parseModelId } from './model';
import {
  judgeByokAlias,
  judgeCustomCost,
  judgeNoWholesale,
  judgeZdr,
} from './policy/billing-rules';
import { judgeCacheKey, judgeCacheTtl, judgeSkipCache } from './policy/cache-rules';
import type { GatewayInPlay } from './policy/gateway-in-play';
import {
  judgeCollectLog,
  judgeCollectLogPayload,
  judgeEventId,
  judgeMetadata,
  judgeOtelParentSpanId,
  judgeOtelTraceId,
} from './policy/log-rules';
import {
  judgeBackoff,
  judgeMaxAttempts,
  judgeRequestTimeout,
  judgeRetryDelay,
} from './policy/retry-rules';
import { headerFirst, madeIdle, type Judgement, type PolicyFacts } from './policy/standing';

/** One setting from the gateway's own value to what holds for a request. */
export interface EffectiveSetting extends Judgement {
  field: PolicyField;
  /** Verbatim. */
  header: string;
}

/** A policy and where it is sent. */
export interface PolicyInput {
  policy: GatewayPolicy;
  /** The gateway of the workspace: its name is sent where the policy has none. */
  workspaceGateway: string | null;
  gateway: GatewayInPlay;
  model: string;
}

type OtherField = Exclude<PolicyField, 'gatewayId'>;

const JUDGES: Readonly<Record<OtherField, (facts: PolicyFacts) => Judgement>> = {
  skipCache: judgeSkipCache,
  cacheTtl: judgeCacheTtl,
  cacheKey: judgeCacheKey,
  collectLog: judgeCollectLog,
  collectLogPayload: judgeCollectLogPayload,
  requestTimeout: judgeRequestTimeout,
  maxAttempts: judgeMaxAttempts,
  retryDelay: judgeRetryDelay,
  backoff: judgeBackoff,
  metadata: judgeMetadata,
  eventId: judgeEventId,
  byokAlias: judgeByokAlias,
  zdr: judgeZdr,
  noWholesale: judgeNoWholesale,
  customCost: judgeCustomCost,
  otelTraceId: judgeOtelTraceId,
  otelParentSpanId: judgeOtelParentSpanId,
};

/**
 * What will apply, setting by setting: a header beats the gateway's setting, and the rules of cloudflare-api.md §2, §4 and
 * §5 decide where settings meet. Says what documents say: whether a value lies in its range is `policyWarnings`' business.
 */
export function effectivePolicy(input: PolicyInput): Record<PolicyField, EffectiveSetting> {
  const { policy, gateway, model } = input;
  const facts = {
    policy,
    model: parseModelId(model),
    settings: gateway.type === 'none' ? null : gateway.settings,
  };
  const judge = (field: PolicyField): Judgement => {
    if (field === 'gatewayId') return judgeGateway(input);
    return gateway.type === 'none' ? withoutGateway(policy[field]) : JUDGES[field](facts);
  };
  const settings = POLICY_FIELDS.map((field): [PolicyField, EffectiveSetting] => [
    field,
    { field, header: GATEWAY_HEADER_NAMES[field], ...judge(field) },
  ]);
  return Object.fromEntries(settings) as Record<PolicyField, EffectiveSetting>;
}

function judgeGateway({ policy, workspaceGateway, gateway, model }: PolicyInput): Judgement {
  const sent = policy.gatewayId ?? workspaceGateway;
  const isWorkersAi = parseModelId(model).workersAi;
  if (gateway.type === 'none') {
    const note = 'Plain Workers AI: without a gateway’s name a @cf model goes through none.';
    return headerFirst(sent, { type: 'off' }, note);
  }
  const usual = sent === null ? gateway.id : DEFAULT_GATEWAY_ID;
  const note =
    gateway.isListed === false
      ? 'This account’s list has no gateway of this name.'
      : policy.gatewayId === null && workspaceGateway !== null
        ? 'Sent for the workspace, which names it for all columns.'
        : null;
  return headerFirst(sent, isWorkersAi ? { type: 'off' } : { type: 'value', value: usual }, note);
}

function withoutGateway(sent: GatewayPolicy[OtherField]): Judgement {
  const judgement = headerFirst(sent, { type: 'idle' });
  return sent === null ? judgement : madeIdle(judgement, 'Idle: no gateway sees this request.');
}
