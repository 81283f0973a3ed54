import type { Reply } from '../http/reply';
import type { Fault, FaultParameters } from './fault';

const HTML = { 'content-type': 'text/html; charset=UTF-8' };

/** Whole answers that are not what was asked for: HTML, nothing, redirects, odd Retry-After values. */
export const REPLY_FAULTS: readonly Fault[] = [
  {
    name: 'ok-with-error',
    cases: ['N24'],
    sentence: 'HTTP 200 with an error envelope inside.',
    kind: 'reply',
    reply: () => ({
      status: 200,
      body: {
        success: false,
        errors: [{ code: 5006, message: 'AiError: Bad input: demo' }],
        messages: [],
        result: {},
      },
    }),
  },
  {
    name: 'code-as-text',
    cases: ['N30'],
    sentence: 'An error envelope whose code is text instead of a number.',
    kind: 'reply',
    reply: () => ({
      status: 400,
      body: {
        success: false,
        errors: [{ code: '5006', message: 'AiError: Bad input: demo' }],
        messages: [],
        result: null,
      },
    }),
  },
  {
    name: 'payment-error',
    cases: ['N30'],
    sentence: 'HTTP 402 with an error that has no code.',
    kind: 'reply',
    reply: () => ({ status: 402, body: { error: 'Payment error' } }),
  },
  {
    name: 'html',
    cases: ['N25', 'N63'],
    sentence: 'HTTP 200 with an HTML page, as a captive portal gives.',
    kind: 'reply',
    reply: () => ({
      status: 200,
      headers: HTML,
      body: '<!doctype html><html><head><title>Sign in to the network</title></head><body><h1>Welcome</h1><p>Please sign in.</p></body></html>',
    }),
  },
  {
    name: 'empty',
    cases: ['N26'],
    sentence: 'HTTP 200 with an empty body.',
    kind: 'reply',
    reply: () => ({ status: 200, body: '' }),
  },
  {
    name: 'cloudflare-html',
    cases: ['N41', 'N34'],
    sentence: "Cloudflare's own HTML error page.",
    parameters: { status: '502, 504, 520 to 526, 530; default 522' },
    kind: 'reply',
    reply: (given) => edgePage(given.number('status', 522)),
  },
  {
    name: 'plain-text-error',
    cases: ['N40'],
    sentence: 'A 5xx answer in plain text.',
    parameters: { status: 'HTTP status, 503' },
    kind: 'reply',
    reply: (given) => ({
      status: given.number('status', 503),
      headers: { 'content-type': 'text/plain' },
      body: 'upstream connect error or disconnect/reset before headers',
    }),
  },
  {
    name: 'retry-after',
    cases: ['N36', 'N39'],
    sentence: '429 with a Retry-After header, by default in seconds.',
    parameters: { value: 'the header as it is sent, e.g. 5, -1, NaN, 1e12; default 5' },
    kind: 'reply',
    reply: (given) => limited(given.text('value', '5')),
  },
  {
    name: 'retry-after-date',
    cases: ['N37'],
    sentence: '429 with Retry-After as a date.',
    parameters: { seconds: 'how far ahead, 5', past: '1 for a date that is over' },
    kind: 'reply',
    reply: (given) => limited(dateFrom(given)),
  },
  {
    name: 'redirect',
    cases: ['N43'],
    sentence: 'A redirect to another path of the same server.',
    parameters: {
      status: '301, 302, 303, 307 or 308; default 302',
      to: 'path, /client/v4/elsewhere',
    },
    kind: 'reply',
    reply: (given) => redirect(given, 302, '/client/v4/elsewhere'),
  },
  {
    name: 'redirect-elsewhere',
    cases: ['N44'],
    sentence: 'A redirect to another server, which must never see the token.',
    parameters: { status: 'default 307', to: 'address, http://127.0.0.1:9/stolen' },
    kind: 'reply',
    reply: (given) => redirect(given, 307, 'http://127.0.0.1:9/stolen'),
  },
];

function edgePage(status: number): Reply {
  return {
    status,
    headers: HTML,
    body: `<!DOCTYPE html><html><head><title>api.cloudflare.com | ${status}: Demo</title></head><body><h1>Error ${status}</h1><p>Ray ID: 0123456789abcdef</p></body></html>`,
  };
}

function limited(retryAfter: string): Reply {
  return {
    status: 429,
    headers: { 'retry-after': retryAfter },
    body: {
      success: false,
      errors: [{ code: 7003, message: 'Wholesale rate limit exceeded for this gateway' }],
      messages: [],
      result: null,
    },
  };
}

function dateFrom(given: FaultParameters): string {
  const seconds = given.number('seconds', 5) * (given.text('past', '') === '1' ? -1 : 1);
  return new Date(Date.now() + seconds * 1000).toUTCString();
}

function redirect(given: FaultParameters, usual: number, fallback: string): Reply {
  return {
    status: given.number('status', usual),
    headers: { location: given.text('to', fallback), 'content-type': 'text/plain' },
    body: 'Moved',
  };
}
