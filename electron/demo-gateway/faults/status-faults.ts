import type { Refusal } from '../http/api-failure';
import type { Fault } from './fault';

/** A fault that is one fixed refusal. */
function refusing(
  name: string,
  about: { cases: string[]; sentence: string },
  refusal: Refusal,
): Fault {
  return { name, ...about, kind: 'refuse', refusal: () => refusal };
}

/** Refusals with a status and an envelope of their own (cloudflare-api.md §6.2). */
export const STATUS_FAULTS: readonly Fault[] = [
  refusing(
    'bad-request',
    { cases: ['N30'], sentence: 'The model refuses a parameter and names it.' },
    {
      status: 400,
      code: 7003,
      message: 'Model execution failed (User Input Error): temperature: must be between 0 and 2',
    },
  ),
  refusing(
    'invalid-field',
    { cases: ['N30'], sentence: 'The API refuses a field and gives its path.' },
    {
      status: 400,
      code: 7001,
      message: 'Expected number, received string',
      path: ['body', 'seed'],
    },
  ),
  refusing(
    'unauthorized',
    { cases: ['N31'], sentence: 'The token is refused.' },
    { status: 401, code: 10000, message: 'Authentication error' },
  ),
  refusing(
    'forbidden',
    { cases: ['N32'], sentence: 'The token lacks the permission.' },
    { status: 403, code: 9109, message: 'Unauthorized to access requested resource' },
  ),
  refusing(
    'paid-plan-needed',
    { cases: ['N32'], sentence: 'The model needs the Workers Paid plan.' },
    { status: 403, code: 5035, message: 'AiError: This model requires a Workers Paid plan' },
  ),
  refusing(
    'licence-needed',
    { cases: ['N32'], sentence: "The model's licence has to be accepted first." },
    {
      status: 403,
      code: 5016,
      message: "AiError: Prior to using this model, you must submit the prompt 'agree'",
    },
  ),
  refusing(
    'gateway-authentication',
    { cases: ['N31'], sentence: 'The gateway wants authentication of its own.' },
    { status: 401, code: 2009, message: 'Unauthorized', envelope: 'gateway' },
  ),
  refusing(
    'context-too-long',
    { cases: ['N30'], sentence: 'The prompt is longer than the context window.' },
    {
      status: 400,
      code: 5021,
      message:
        'AiError: The estimated number of input and maximum output tokens exceeded this model context window limit',
    },
  ),
  refusing(
    'model-missing',
    { cases: ['N33'], sentence: 'The model does not exist.' },
    { status: 404, code: 7003, message: 'Model not found: demo/no-such-model' },
  ),
  refusing(
    'gateway-missing',
    { cases: ['N33'], sentence: 'The gateway does not exist.' },
    {
      status: 400,
      code: 2001,
      message: 'Please configure AI Gateway in the Cloudflare dashboard',
      envelope: 'gateway',
    },
  ),
  refusing(
    'request-timeout',
    { cases: ['N34'], sentence: 'The model takes too long and the request is given up (408).' },
    { status: 408, code: 3007, message: 'AiError: Timeout' },
  ),
  refusing(
    'too-large',
    { cases: ['N35'], sentence: 'The request is too large.' },
    { status: 413, code: 3006, message: 'AiError: Request is too large' },
  ),
  refusing(
    'rate-limit',
    { cases: ['N38'], sentence: "The gateway's rate limit is reached; no Retry-After is given." },
    { status: 429, code: 2003, message: 'Rate limit exceeded', envelope: 'gateway' },
  ),
  refusing(
    'wholesale-limit',
    {
      cases: ['N38'],
      sentence: 'The limit of 200 requests a minute under Unified Billing is reached.',
    },
    {
      status: 429,
      code: 7003,
      message: 'Wholesale rate limit exceeded for this gateway: 200 requests per 60 seconds',
    },
  ),
  refusing(
    'out-of-capacity',
    { cases: ['N38'], sentence: 'The model is out of capacity.' },
    { status: 429, code: 3040, message: 'AiError: No more data centers to forward the request to' },
  ),
  refusing(
    'spend-limit',
    { cases: ['N38'], sentence: "The gateway's spend limit is reached." },
    {
      status: 429,
      code: 2041,
      message: 'Spend limit exceeded: rule demo-rule allows $5 per 86400 s (sliding)',
      envelope: 'gateway',
    },
  ),
  refusing(
    'no-credit',
    { cases: ['N30'], sentence: 'The prepaid credit is used up (402).' },
    {
      status: 402,
      code: 2021,
      message: 'Insufficient credits. Please add credits to your account.',
      envelope: 'gateway',
    },
  ),
  refusing(
    'provider-silent',
    { cases: ['N40'], sentence: 'The provider gave no answer, which arrives as HTTP 400.' },
    { status: 400, code: 2005, message: 'Failed to get response from provider' },
  ),
  refusing(
    'guardrails-prompt',
    { cases: ['N42'], sentence: 'Guardrails block the prompt.' },
    {
      status: 424,
      code: 2016,
      message: 'Prompt blocked due to security configurations',
      envelope: 'gateway',
    },
  ),
  refusing(
    'guardrails-response',
    { cases: ['N42'], sentence: 'Guardrails block the answer.' },
    {
      status: 424,
      code: 2017,
      message: 'Response blocked due to security configurations',
      envelope: 'gateway',
    },
  ),
  refusing(
    'dlp-request',
    { cases: ['N42'], sentence: 'Data loss prevention blocks the request.' },
    {
      status: 424,
      code: 2029,
      message: 'Request blocked due to DLP violations',
      envelope: 'gateway',
      headers: { 'cf-aig-dlp': JSON.stringify({ findings: [], action: 'BLOCK' }) },
    },
  ),
  refusing(
    'dlp-response',
    { cases: ['N42'], sentence: 'Data loss prevention blocks the answer.' },
    {
      status: 424,
      code: 2030,
      message: 'Response blocked due to DLP violations',
      envelope: 'gateway',
      headers: { 'cf-aig-dlp': JSON.stringify({ findings: [], action: 'BLOCK' }) },
    },
  ),
  refusing(
    'openai-error',
    { cases: ['N30'], sentence: "A provider's error in OpenAI's own form passes through." },
    {
      status: 400,
      code: 400,
      message: "Invalid value for 'tool_choice'",
      envelope: 'openai',
    },
  ),
  refusing(
    'anthropic-error',
    {
      cases: ['N40'],
      sentence: "A provider's error in Anthropic's own form passes through (529).",
    },
    { status: 529, code: 529, message: 'Overloaded', envelope: 'anthropic' },
  ),
  {
    name: 'server-error',
    cases: ['N40'],
    sentence: 'The API fails with a 5xx status and a JSON envelope.',
    parameters: { status: 'HTTP status, 500' },
    kind: 'refuse',
    refusal: (given) => ({
      status: given.number('status', 500),
      code: 10013,
      message: 'An unknown error has occurred',
    }),
  },
];
