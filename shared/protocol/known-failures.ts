import type { AppErrorKind } from '../domain/app-error';

/** What is known of one failure, and what the user can do about it. */
export interface KnownFailure {
  kind: AppErrorKind;
  message: string;
  hint: string | null;
  retryable?: boolean;
}

/** Every failure that an answer can name, by our own stable code for it (cloudflare-api.md §6.2). */
export const KNOWN_FAILURES = {
  'token-refused': {
    kind: 'auth',
    message: 'Token refused',
    hint: 'Check the token in Settings: it needs the permission Workers AI – Read, for gateways and logs also AI Gateway – Read.',
  },
  'authorization-missing': {
    kind: 'auth',
    message: 'The Authorization header was missing or refused',
    hint: 'Enter the account id and the token in Settings.',
  },
  'token-malformed': {
    kind: 'auth',
    message: 'Malformed token',
    hint: 'Paste the API token again. The Global API Key does not work here.',
  },
  'token-lacks-permission': {
    kind: 'permission',
    message: 'Token lacks permission',
    hint: 'Check the token in Settings: it needs the permission Workers AI – Read, for gateways and logs also AI Gateway – Read.',
  },
  'gateway-not-found': {
    kind: 'not-found',
    message: 'Gateway not found',
    hint: 'Create the gateway in the dashboard, or choose another one.',
  },
  'gateway-rate-limit': {
    kind: 'rate-limit',
    message: 'Gateway rate limit reached',
    hint: 'Wait until the window of the limit has passed.',
    retryable: true,
  },
  'route-not-found': {
    kind: 'not-found',
    message: 'Account or address not found',
    hint: 'Check the account id in Settings.',
  },
  'unexpected-redirect': {
    kind: 'protocol',
    message: 'Unexpected redirect',
    hint: 'Redirects are not followed, so that the token goes nowhere else. Check the API address.',
  },
  'provider-silent': {
    kind: 'provider',
    message: 'The provider did not answer',
    hint: 'Run it again, or choose another model.',
    retryable: true,
  },
  'gateway-authentication': {
    kind: 'auth',
    message: 'The gateway wants authentication',
    hint: 'Check the token. If it is right, wait a little: the same number is also used when requests are too many.',
  },
  'guardrail-prompt': {
    kind: 'blocked',
    message: 'Blocked by gateway rules (prompt)',
    hint: "Change the prompt, or the gateway's guardrails.",
  },
  'guardrail-response': {
    kind: 'blocked',
    message: 'Blocked by gateway rules (response)',
    hint: "Change the prompt, or the gateway's guardrails.",
  },
  credits: {
    kind: 'billing',
    message: 'Not enough credits, or the model is not sold through Cloudflare',
    hint: 'Top up the credits, store a key of the provider in the gateway, or choose another model.',
  },
  'dlp-prompt': {
    kind: 'blocked',
    message: 'Blocked by data loss prevention (prompt)',
    hint: "Take the sensitive data out, or change the gateway's data loss prevention.",
  },
  'dlp-response': {
    kind: 'blocked',
    message: 'Blocked by data loss prevention (response)',
    hint: "Take the sensitive data out, or change the gateway's data loss prevention.",
  },
  'byok-alias-not-found': {
    kind: 'not-found',
    message: 'Provider key alias not found',
    hint: 'Correct the alias, or store a key under it in the gateway.',
  },
  'spend-limit': {
    kind: 'billing',
    message: 'Spend limit reached',
    hint: "Raise the gateway's spend limit, or wait until its window has passed.",
  },
  'bad-input': {
    kind: 'bad-input',
    message: 'The request was refused as invalid',
    hint: 'Change the parameter that the message names.',
  },
  'request-too-large': {
    kind: 'bad-input',
    message: 'Request too large',
    hint: 'Shorten the prompt or its files.',
  },
  'upstream-timeout': {
    kind: 'timeout',
    message: 'Timed out upstream',
    hint: 'The provider took too long. Run it again.',
    retryable: true,
  },
  'upstream-aborted': {
    kind: 'timeout',
    message: 'The model gave up',
    hint: 'Run it again.',
    retryable: true,
  },
  'account-blocked': {
    kind: 'permission',
    message: 'The account is blocked',
    hint: 'Contact Cloudflare support.',
  },
  'free-allocation-used': {
    kind: 'rate-limit',
    message: "Today's free allocation is used up",
    hint: 'Wait for 00:00 UTC, or switch to Workers Paid.',
  },
  'lora-files': {
    kind: 'bad-input',
    message: 'The fine-tune lacks files',
    hint: 'Upload them again.',
  },
  'out-of-capacity': {
    kind: 'rate-limit',
    message: 'The model is out of capacity',
    hint: 'Try again in a moment, or choose another model.',
    retryable: true,
  },
  'model-not-allowed': {
    kind: 'permission',
    message: 'This account may not use the model',
    hint: 'Choose another model.',
  },
  'model-not-found': {
    kind: 'not-found',
    message: 'Model or gateway not found',
    hint: 'Check the model id. Slugs are written with dots, like claude-haiku-4.5.',
  },
  'lora-unsupported': {
    kind: 'bad-input',
    message: 'The model takes no LoRA',
    hint: 'Leave out the parameter lora.',
  },
  'licence-not-accepted': {
    kind: 'permission',
    message: "The model's licence is not accepted yet",
    hint: 'Send the prompt "agree" to this model once.',
  },
  'outdated-client': {
    kind: 'bad-input',
    message: 'The request form is out of date',
    hint: 'Choose another format, or look for a newer version of this app.',
  },
  'context-exceeded': {
    kind: 'bad-input',
    message: 'The prompt is longer than the context window',
    hint: 'Shorten the prompt or the conversation.',
  },
  'workers-paid-required': {
    kind: 'billing',
    message: 'The model needs Workers Paid',
    hint: 'Upgrade the plan, use credits, or choose another model.',
  },
  'invalid-body': {
    kind: 'bad-input',
    message: 'Invalid request body',
    hint: 'For FLUX.2 choose no gateway: it does not take this model.',
  },
  'invalid-field': {
    kind: 'bad-input',
    message: 'A field was refused',
    hint: 'Correct the named field.',
  },
  'payment-required': {
    kind: 'billing',
    message: 'Payment needed',
    hint: 'Top up the credits, store a key of the provider in the gateway, or choose another model.',
  },
  'not-supported': {
    kind: 'bad-input',
    message: 'The model does not support this request',
    hint: 'Choose another format or another model.',
  },
  'gateway-blocked': {
    kind: 'blocked',
    message: 'Blocked by gateway rules',
    hint: "Change the prompt, or the gateway's guardrails and data loss prevention.",
  },
  'rate-limit': {
    kind: 'rate-limit',
    message: 'Too many requests',
    hint: 'Wait a little and try again.',
    retryable: true,
  },
  'provider-billing': {
    kind: 'billing',
    message: 'The provider wants payment',
    hint: 'Check balance and limits of the account at the provider whose key is stored in the gateway.',
  },
  'provider-permission': {
    kind: 'permission',
    message: 'The provider does not permit this',
    hint: 'Check what the key may do that is stored in the gateway, or choose another model.',
  },
  'provider-rate-limit': {
    kind: 'rate-limit',
    message: 'Too many requests',
    hint: 'Wait a little.',
    retryable: true,
  },
  'provider-overloaded': {
    kind: 'provider',
    message: 'The provider is overloaded',
    hint: 'Try again in a moment.',
    retryable: true,
  },
  'provider-error': {
    kind: 'provider',
    message: 'The provider or gateway failed',
    hint: 'Run it again. If it stays, quote the ray id to Cloudflare.',
    retryable: true,
  },
  'request-refused': { kind: 'gateway', message: 'The gateway refused the request', hint: null },
} satisfies Record<string, KnownFailure>;

/** A code of the table above. */
export type FailureCode = keyof typeof KNOWN_FAILURES;
