import type { AppErrorKind } from '../domain/app-error';

/** What is known of one failure, and what the user can do about it. */
export interface KnownFailure {
  kind: AppErrorKind;
  /** Our own stable name of it. */
  code: string;
  message: string;
  hint: string | null;
  retryable?: boolean;
}

const TOKEN_HINT =
  'Check the token in Settings: it needs the permission Workers AI – Read, for gateways and logs also AI Gateway – Read.';
const MODEL_HINT = 'Check the model id. Slugs are written with dots, like claude-haiku-4.5.';
const SPEND_HINT = "Raise the gateway's spend limit, or wait until its window has passed.";
const GUARDRAIL_HINT = "Change the prompt, or the gateway's guardrails.";
const DLP_HINT = "Take the sensitive data out, or change the gateway's data loss prevention.";

function known(
  kind: AppErrorKind,
  code: string,
  message: string,
  hint: string | null,
  retryable = false,
): KnownFailure {
  return { kind, code, message, hint, retryable };
}

const GATEWAY_RATE_LIMIT = known(
  'rate-limit',
  'gateway-rate-limit',
  'Gateway rate limit reached',
  'Wait until the window of the limit has passed.',
  true,
);
const SPEND_LIMIT = known('billing', 'spend-limit', 'Spend limit reached', SPEND_HINT);
const TIMED_OUT = known(
  'timeout',
  'upstream-timeout',
  'Timed out upstream',
  'The provider took too long. Run it again.',
  true,
);
const MODEL_NOT_FOUND = known(
  'not-found',
  'model-not-found',
  'Model or gateway not found',
  MODEL_HINT,
);
const PRIVATE_MODEL = known(
  'permission',
  'model-not-allowed',
  'This account may not use the model',
  'Choose another model.',
);
const TOKEN_REFUSED = known('auth', 'token-refused', 'Token refused', TOKEN_HINT);
const BAD_INPUT = known(
  'bad-input',
  'bad-input',
  'The request was refused as invalid',
  'Change the parameter that the message names.',
);

/** Cloudflare's numbers (cloudflare-api.md §6.2). `7003` is missing on purpose: it stands for nearly everything. */
export const FAILURES_BY_GATEWAY_CODE: ReadonlyMap<number, KnownFailure> = new Map([
  [1000, TOKEN_REFUSED],
  [
    1001,
    known(
      'auth',
      'authorization-missing',
      'The Authorization header was missing or refused',
      'Enter the account id and the token in Settings.',
    ),
  ],
  [
    6003,
    known(
      'auth',
      'token-malformed',
      'Malformed token',
      'Paste the API token again. The Global API Key does not work here.',
    ),
  ],
  [9109, known('permission', 'token-lacks-permission', 'Token lacks permission', TOKEN_HINT)],
  [10000, TOKEN_REFUSED],
  [
    2001,
    known(
      'not-found',
      'gateway-not-found',
      'Gateway not found',
      'Create the gateway in the dashboard, or choose another one.',
    ),
  ],
  [2003, GATEWAY_RATE_LIMIT],
  [
    2005,
    known(
      'provider',
      'provider-silent',
      'The provider did not answer',
      'Run it again, or choose another model.',
      true,
    ),
  ],
  [
    2009,
    known(
      'auth',
      'gateway-authentication',
      'The gateway wants authentication',
      'Check the token. If it is right, wait a little: the same number is also used when requests are too many.',
    ),
  ],
  [2016, known('blocked', 'guardrail-prompt', 'Blocked by gateway rules (prompt)', GUARDRAIL_HINT)],
  [
    2017,
    known('blocked', 'guardrail-response', 'Blocked by gateway rules (response)', GUARDRAIL_HINT),
  ],
  [
    2021,
    known(
      'billing',
      'credits',
      'Not enough credits, or the model is not sold through Cloudflare',
      'Top up the credits, store a key of the provider in the gateway, or choose another model.',
    ),
  ],
  [2029, known('blocked', 'dlp-prompt', 'Blocked by data loss prevention (prompt)', DLP_HINT)],
  [2030, known('blocked', 'dlp-response', 'Blocked by data loss prevention (response)', DLP_HINT)],
  [
    2040,
    known(
      'not-found',
      'byok-alias-not-found',
      'Provider key alias not found',
      'Correct the alias, or store a key under it in the gateway.',
    ),
  ],
  [2041, SPEND_LIMIT],
  [2045, SPEND_LIMIT],
  [3003, BAD_INPUT],
  [
    3006,
    known(
      'bad-input',
      'request-too-large',
      'Request too large',
      'Shorten the prompt or its files.',
    ),
  ],
  [3007, TIMED_OUT],
  [3008, known('timeout', 'upstream-aborted', 'The model gave up', 'Run it again.', true)],
  [
    3023,
    known('permission', 'account-blocked', 'The account is blocked', 'Contact Cloudflare support.'),
  ],
  [
    3036,
    known(
      'rate-limit',
      'free-allocation-used',
      "Today's free allocation is used up",
      'Wait for 00:00 UTC, or switch to Workers Paid.',
    ),
  ],
  [3039, known('bad-input', 'lora-files', 'The fine-tune lacks files', 'Upload them again.')],
  [
    3040,
    known(
      'rate-limit',
      'out-of-capacity',
      'The model is out of capacity',
      'Try again in a moment, or choose another model.',
      true,
    ),
  ],
  [3041, PRIVATE_MODEL],
  [3042, MODEL_NOT_FOUND],
  [5004, BAD_INPUT],
  [
    5005,
    known(
      'bad-input',
      'lora-unsupported',
      'The model takes no LoRA',
      'Leave out the parameter lora.',
    ),
  ],
  [5006, BAD_INPUT],
  [5007, MODEL_NOT_FOUND],
  [
    5016,
    known(
      'permission',
      'licence-not-accepted',
      "The model's licence is not accepted yet",
      'Send the prompt "agree" to this model once.',
    ),
  ],
  [5018, PRIVATE_MODEL],
  [5019, known('bad-input', 'outdated-client', 'The request form is out of date', null)],
  [
    5021,
    known(
      'bad-input',
      'context-exceeded',
      'The prompt is longer than the context window',
      'Shorten the prompt or the conversation.',
    ),
  ],
  [
    5035,
    known(
      'billing',
      'workers-paid-required',
      'The model needs Workers Paid',
      'Upgrade the plan, use credits, or choose another model.',
    ),
  ],
  [
    7000,
    known(
      'bad-input',
      'invalid-body',
      'Invalid request body',
      'For FLUX.2 choose no gateway: it does not take this model.',
    ),
  ],
  [7001, known('bad-input', 'invalid-field', 'A field was refused', 'Correct the named field.')],
]);

/** Where the number says nothing: by HTTP status. */
export const FAILURES_BY_STATUS: ReadonlyMap<number, KnownFailure> = new Map([
  [400, BAD_INPUT],
  [401, TOKEN_REFUSED],
  [
    402,
    known(
      'billing',
      'payment-required',
      'Payment needed',
      'Top up the credits, store a key of the provider in the gateway, or choose another model.',
    ),
  ],
  [403, known('permission', 'token-lacks-permission', 'Token lacks permission', TOKEN_HINT)],
  [404, MODEL_NOT_FOUND],
  [405, known('bad-input', 'not-supported', 'The model does not support this request', null)],
  [408, TIMED_OUT],
  [
    413,
    known(
      'bad-input',
      'request-too-large',
      'Request too large',
      'Shorten the prompt or its files.',
    ),
  ],
  [
    424,
    known(
      'blocked',
      'gateway-blocked',
      'Blocked by gateway rules',
      "Change the prompt, or the gateway's guardrails and data loss prevention.",
    ),
  ],
  [
    429,
    known('rate-limit', 'rate-limit', 'Too many requests', 'Wait a little and try again.', true),
  ],
  [504, TIMED_OUT],
  [522, TIMED_OUT],
  [524, TIMED_OUT],
]);

/** What OpenAI and Anthropic call their errors, where no status and no number tells. */
export const FAILURES_BY_TYPE: ReadonlyMap<string, KnownFailure> = new Map([
  ['invalid_request_error', BAD_INPUT],
  ['invalid_prompt', BAD_INPUT],
  ['authentication_error', TOKEN_REFUSED],
  ['billing_error', known('billing', 'provider-billing', 'Payment needed', null)],
  ['insufficient_quota', known('billing', 'provider-billing', 'Payment needed', null)],
  ['permission_error', known('permission', 'provider-permission', 'Not permitted', null)],
  ['not_found_error', MODEL_NOT_FOUND],
  [
    'rate_limit_error',
    known('rate-limit', 'provider-rate-limit', 'Too many requests', 'Wait a little.', true),
  ],
  [
    'rate_limit_exceeded',
    known('rate-limit', 'provider-rate-limit', 'Too many requests', 'Wait a little.', true),
  ],
  ['timeout_error', TIMED_OUT],
  [
    'overloaded_error',
    known(
      'provider',
      'provider-overloaded',
      'The provider is overloaded',
      'Try again in a moment.',
      true,
    ),
  ],
]);

/** Any 5xx that is not named above, and errors in mid-stream that name nothing known. */
export const PROVIDER_FAILED: KnownFailure = known(
  'provider',
  'provider-error',
  'The provider or gateway failed',
  'Run it again. If it stays, quote the ray id to Cloudflare.',
  true,
);

/** Any 4xx that is not named above. */
export const REQUEST_REFUSED: KnownFailure = known(
  'gateway',
  'request-refused',
  'The gateway refused the request',
  null,
);

/** What a number means, given the status beside it. */
export function knownFailure(gatewayCode: number | null, status: number | null): KnownFailure {
  const byCode = gatewayCode === null ? undefined : FAILURES_BY_GATEWAY_CODE.get(gatewayCode);
  const byStatus = status === null ? undefined : FAILURES_BY_STATUS.get(status);
  if (gatewayCode === 10000 && status === 403 && byStatus) return byStatus;
  const found = byCode ?? byStatus;
  if (found) return found;
  return status !== null && status >= 400 && status < 500 ? REQUEST_REFUSED : PROVIDER_FAILED;
}
