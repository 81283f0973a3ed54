import { headerFirst, madeIdle, ofGateway, type Judgement, type PolicyFacts } from './standing';

/** Providers with zero data retention (cloudflare-api.md §2). */
const ZDR_AUTHORS = ['openai', 'anthropic'];

/** `cf-aig-byok-alias`: the stored key called `default` unless it is sent. */
export function judgeByokAlias({ policy }: PolicyFacts): Judgement {
  return headerFirst(policy.byokAlias, { type: 'value', value: 'default' });
}

/** `cf-aig-zdr`: only with unified billing, and only at two providers (cloudflare-api.md §2). */
export function judgeZdr({ policy, model, settings }: PolicyFacts): Judgement {
  const judgement = headerFirst(
    policy.zdr,
    ofGateway(settings, ({ zdr }) => zdr, { type: 'off' }),
  );
  if (policy.zdr === null) return judgement;
  if (!ZDR_AUTHORS.includes(model.author) || model.workersAi) {
    return madeIdle(judgement, 'Idle: only OpenAI and Anthropic models have it.');
  }
  if (policy.zdr) {
    return { ...judgement, note: 'Only with unified billing, not with keys of your own.' };
  }
  const mayBeAskedFor = settings === null || settings.zdr === true;
  const note = mayBeAskedFor
    ? 'Where the gateway asks for it, this loosens it: the header wins.'
    : null;
  return { ...judgement, note };
}

/** `cf-aig-no-wholesale`: may forbid unified billing, never allow it where the gateway does not (cloudflare-api.md §2). */
export function judgeNoWholesale({ policy, settings }: PolicyFacts): Judgement {
  const gatewayDefault = ofGateway(settings, ({ byokOnly }) => byokOnly, { type: 'off' });
  const judgement = headerFirst(policy.noWholesale, gatewayDefault);
  if (policy.noWholesale === false && settings?.byokOnly === true) {
    const note = 'The gateway takes own keys only; a header cannot loosen that.';
    return { ...judgement, applies: { type: 'value', value: true }, note };
  }
  if (policy.noWholesale === false && settings === null) {
    const note = 'If the gateway takes own keys only, a header cannot loosen that.';
    return { ...judgement, note };
  }
  if (policy.noWholesale !== true) return judgement;
  return { ...judgement, note: 'Refused with HTTP 400 where no key of your own is stored.' };
}

/** `cf-aig-custom-cost`: takes the place of the gateway's estimate. */
export function judgeCustomCost({ policy }: PolicyFacts): Judgement {
  const note = policy.customCost === null ? null : 'A HIT still counts $0.';
  return headerFirst(policy.customCost, { type: 'automatic', how: 'estimated' }, note);
}
