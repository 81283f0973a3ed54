import {
  headerFirst,
  madeIdle,
  ofGateway,
  valueOf,
  type Judgement,
  type PolicyFacts,
} from './standing';

const ONE_TRY = 'Idle: there is only one attempt.';
const IF_RETRIED = 'Counts only if the gateway is set to more than one attempt.';

/** `cf-aig-max-attempts`: without a setting there is one attempt (cloudflare-api.md §5). */
export function judgeMaxAttempts({ policy, settings }: PolicyFacts): Judgement {
  const one = { type: 'value', value: 1 } as const;
  return headerFirst(
    policy.maxAttempts,
    ofGateway(settings, ({ retryMaxAttempts }) => retryMaxAttempts, one),
  );
}

/** `cf-aig-retry-delay`: waits for a second attempt to have an effect. */
export function judgeRetryDelay(facts: PolicyFacts): Judgement {
  const { policy, settings } = facts;
  const undocumented = { type: 'undocumented' } as const;
  const gatewayDefault = ofGateway(settings, ({ retryDelay }) => retryDelay, undocumented);
  return betweenAttempts(headerFirst(policy.retryDelay, gatewayDefault), facts);
}

/** `cf-aig-backoff`: waits for a second attempt to have an effect. */
export function judgeBackoff(facts: PolicyFacts): Judgement {
  const { policy, settings } = facts;
  const undocumented = { type: 'undocumented' } as const;
  const gatewayDefault = ofGateway(settings, ({ retryBackoff }) => retryBackoff, undocumented);
  return betweenAttempts(headerFirst(policy.backoff, gatewayDefault), facts);
}

/** `cf-aig-request-timeout`: no gateway setting; the last of several attempts has no limit (cloudflare-api.md §5). */
export function judgeRequestTimeout(facts: PolicyFacts): Judgement {
  const judgement = headerFirst(facts.policy.requestTimeout, { type: 'undocumented' });
  if (judgement.sent === null) return judgement;
  const attempts = attemptsOf(facts);
  if (attempts === 1) return judgement;
  const note =
    attempts === null
      ? 'If the gateway tries several times, the last attempt has no limit.'
      : 'Of each attempt but the last, which has no limit.';
  return { ...judgement, note };
}

function betweenAttempts(judgement: Judgement, facts: PolicyFacts): Judgement {
  if (judgement.sent === null) return judgement;
  const attempts = attemptsOf(facts);
  if (attempts === 1) return madeIdle(judgement, ONE_TRY);
  return attempts === null ? { ...judgement, note: IF_RETRIED } : judgement;
}

/** Null where nobody knows. */
function attemptsOf(facts: PolicyFacts): number | null {
  const attempts = valueOf(judgeMaxAttempts(facts).applies);
  return typeof attempts === 'number' ? Math.max(1, attempts) : null;
}
