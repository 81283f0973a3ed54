import type { FailureCode } from './known-failures';

/** Cloudflare's numbers (cloudflare-api.md §6.2). `7003` is missing on purpose: it stands for nearly everything. */
export const FAILURES_BY_GATEWAY_CODE: ReadonlyMap<number, FailureCode> = new Map<
  number,
  FailureCode
>([
  [1000, 'token-refused'],
  [1001, 'authorization-missing'],
  [6003, 'token-malformed'],
  [9109, 'token-lacks-permission'],
  [10000, 'token-refused'],
  [2001, 'gateway-not-found'],
  [2003, 'gateway-rate-limit'],
  [2005, 'provider-silent'],
  [2009, 'gateway-authentication'],
  [2016, 'guardrail-prompt'],
  [2017, 'guardrail-response'],
  [2021, 'credits'],
  [2029, 'dlp-prompt'],
  [2030, 'dlp-response'],
  [2040, 'byok-alias-not-found'],
  [2041, 'spend-limit'],
  [2045, 'spend-limit'],
  [3003, 'bad-input'],
  [3006, 'request-too-large'],
  [3007, 'upstream-timeout'],
  [3008, 'upstream-aborted'],
  [3023, 'account-blocked'],
  [3036, 'free-allocation-used'],
  [3039, 'lora-files'],
  [3040, 'out-of-capacity'],
  [3041, 'model-not-allowed'],
  [3042, 'model-not-found'],
  [5004, 'bad-input'],
  [5005, 'lora-unsupported'],
  [5006, 'bad-input'],
  [5007, 'model-not-found'],
  [5016, 'licence-not-accepted'],
  [5018, 'model-not-allowed'],
  [5019, 'outdated-client'],
  [5021, 'context-exceeded'],
  [5035, 'workers-paid-required'],
  [7000, 'invalid-body'],
  [7001, 'invalid-field'],
]);

/** Where the number says nothing: by HTTP status. */
export const FAILURES_BY_STATUS: ReadonlyMap<number, FailureCode> = new Map<number, FailureCode>([
  [400, 'bad-input'],
  [401, 'token-refused'],
  [402, 'payment-required'],
  [403, 'token-lacks-permission'],
  [404, 'model-not-found'],
  [405, 'not-supported'],
  [408, 'upstream-timeout'],
  [413, 'request-too-large'],
  [424, 'gateway-blocked'],
  [429, 'rate-limit'],
  [504, 'upstream-timeout'],
  [522, 'upstream-timeout'],
  [524, 'upstream-timeout'],
]);

/** What OpenAI and Anthropic call their errors, where no status and no number tells. */
export const FAILURES_BY_TYPE: ReadonlyMap<string, FailureCode> = new Map<string, FailureCode>([
  ['invalid_request_error', 'bad-input'],
  ['invalid_prompt', 'bad-input'],
  ['authentication_error', 'token-refused'],
  ['permission_error', 'provider-permission'],
  ['not_found_error', 'model-not-found'],
  ['rate_limit_error', 'provider-rate-limit'],
  ['rate_limit_exceeded', 'provider-rate-limit'],
  ['timeout_error', 'upstream-timeout'],
]);

/** What providers call failures that no status tells from others: 429 is said of an empty account, too. */
export const FAILURES_BY_NARROW_NAME: ReadonlyMap<string, FailureCode> = new Map<
  string,
  FailureCode
>([
  ['insufficient_quota', 'provider-billing'],
  ['billing_error', 'provider-billing'],
  ['overloaded_error', 'provider-overloaded'],
  ['context_length_exceeded', 'context-exceeded'],
]);

/** What a number means, given the status beside it; anything unknown is a refusal (4xx) or a failure upstream. */
export function failureCode(gatewayCode: number | null, status: number | null): FailureCode {
  const byCode = gatewayCode === null ? undefined : FAILURES_BY_GATEWAY_CODE.get(gatewayCode);
  const byStatus = status === null ? undefined : FAILURES_BY_STATUS.get(status);
  // 10000 with 403 is a token that exists and may not do this (cloudflare-api.md §6.2).
  if (gatewayCode === 10000 && status === 403) return 'token-lacks-permission';
  const refused = status !== null && status >= 400 && status < 500;
  return byCode ?? byStatus ?? (refused ? 'request-refused' : 'provider-error');
}
