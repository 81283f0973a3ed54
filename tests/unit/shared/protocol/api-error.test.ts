import { describe, expect, it } from 'vitest';
import type { AppError } from '@shared/domain/app-error';
import { errorOfAnswer } from '@shared/protocol/api-error';
import { FAILURES_BY_GATEWAY_CODE } from '@shared/protocol/error-table';
import { fixture, readBody } from './read-answer';

const text = (name: string) => new TextDecoder().decode(fixture(`errors/${name}`));
const envelope = (code: number, message: string) =>
  JSON.stringify({ success: false, errors: [{ code, message }], messages: [], result: null });

function error(status: number, body: string, headers: Record<string, string> = {}): AppError {
  return errorOfAnswer({ status, headers, body });
}

describe('every envelope', () => {
  it('reads v4, with the ids of the headers', () => {
    const headers = {
      'cf-ray': 'r',
      'cf-aig-log-id': 'l',
      'cf-aig-event-id': 'e',
      'cf-aig-request-id': 'q',
    };
    expect(error(401, text('v4.json'), headers)).toMatchObject({
      kind: 'auth',
      code: 'token-refused',
      gatewayCode: 10000,
      providerMessage: 'Authentication error',
      status: 401,
      requestIds: { ray: 'r', logId: 'l', eventId: 'e', requestId: 'q' },
      rawBody: text('v4.json'),
    });
  });

  it('reads a code that is a string', () => {
    expect(error(400, text('v4-string-code.json'))).toMatchObject({
      kind: 'bad-input',
      gatewayCode: 5006,
    });
  });

  it("reads the gateway's own envelope, whose key is `error`, with its request id", () => {
    expect(error(429, text('gateway.json'))).toMatchObject({
      kind: 'rate-limit',
      code: 'gateway-rate-limit',
      gatewayCode: 2003,
      providerMessage: 'Rate limited',
      requestIds: { requestId: '01K6' },
    });
  });

  it('reads the envelope of search', () => {
    expect(error(503, text('search.json'))).toMatchObject({
      kind: 'provider',
      providerMessage: 'provider_unavailable',
      requestIds: { requestId: 'gr_1' },
    });
  });

  it.each([
    [
      429,
      { error: { type: 'insufficient_quota', code: 'insufficient_quota' } },
      'provider-billing',
    ],
    [529, { type: 'error', error: { type: 'overloaded_error' } }, 'provider-overloaded'],
    [
      400,
      { error: { type: 'invalid_request_error', code: 'context_length_exceeded' } },
      'context-exceeded',
    ],
    [429, { error: { type: 'rate_limit_error' } }, 'rate-limit'],
    [404, { error: { type: 'invalid_request_error' } }, 'model-not-found'],
    [429, { errors: [{ code: 2041, message: 'insufficient_quota' }] }, 'spend-limit'],
  ])('reads a name that is narrower than the status %i: %j', (status, body, code) => {
    const read = error(status, JSON.stringify(body));
    expect(read.code).toBe(code);
    expect(read.hint).not.toBe(null);
  });

  it("reads OpenAI's, Anthropic's and plain ones", () => {
    expect(error(400, text('openai.json')).providerMessage).toBe(
      "Unsupported parameter: 'max_tokens'",
    );
    expect(error(400, text('anthropic.json'))).toMatchObject({
      kind: 'bad-input',
      providerMessage: 'max_tokens: Field required',
      requestIds: { requestId: 'req_011' },
    });
    expect(error(500, 'upstream connect error').providerMessage).toBe('upstream connect error');
    expect(error(400, '{"error":"Just words"}').providerMessage).toBe('Just words');
    expect(error(502, '').providerMessage).toBeNull();
  });

  it.each(['null', '[]', '3', '"x"', '{}', '{"errors":[]}', '{"errors":[null]}', '{"error":null}'])(
    'survives %s',
    (body) => {
      expect(error(500, body)).toMatchObject({ kind: 'provider', status: 500, retryable: true });
    },
  );
});

describe('what the user is told', () => {
  it('N30 names the field that was refused', () => {
    expect(error(400, text('validation.json')).providerMessage).toBe(
      'Number must be greater than 0 (body.cache_ttl)',
    );
    expect(error(400, text('user-input.json'))).toMatchObject({
      kind: 'bad-input',
      gatewayCode: 7003,
      providerMessage: 'Model execution failed (User Input Error): max_tokens is required',
    });
  });

  it('N31 says that the token was refused, and where to change it', () => {
    const found = error(401, text('v4.json'));
    expect(found.message).toBe('Token refused');
    expect(found.hint).toContain('Settings');
  });

  it('N32 says which permission the token lacks', () => {
    for (const body of [text('v4.json'), envelope(9109, 'Unauthorized'), '']) {
      const found = error(403, body);
      expect(found).toMatchObject({ kind: 'permission', message: 'Token lacks permission' });
      expect(found.hint).toContain('Workers AI – Read');
    }
  });

  it('N33 keeps the name of what was not found', () => {
    const found = error(404, envelope(7003, 'Model not found: anthropic/claude-haiku-4-5'));
    expect(found).toMatchObject({ kind: 'not-found', message: 'Model or gateway not found' });
    expect(found.providerMessage).toContain('claude-haiku-4-5');
    expect(error(404, envelope(7003, 'Could not route to /x')).hint).toContain('account id');
  });

  it.each([408, 504, 524])('N34 can be tried again after %d', (status) => {
    expect(error(status, text('edge-524.html'))).toMatchObject({
      kind: 'timeout',
      retryable: true,
    });
  });

  it('N35 says that the request was too large', () => {
    expect(error(413, '').message).toBe('Request too large');
  });

  it('N40 keeps code and request id of a failure upstream', () => {
    const found = error(500, envelope(7000, 'Internal'), { 'cf-aig-request-id': 'q' });
    expect(found).toMatchObject({ gatewayCode: 7000, retryable: true });
    expect(found.requestIds.requestId).toBe('q');
  });

  it("N41 names Cloudflare's own pages by their number", () => {
    const found = error(521, text('edge-524.html'), { 'cf-ray': 'r' });
    expect(found).toMatchObject({ code: 'cloudflare-521', message: 'Cloudflare error 521' });
    expect(found.requestIds.ray).toBe('r');
    expect(found.providerMessage).toContain('A timeout occurred');
    expect(found.providerMessage).not.toContain('<');
  });

  it.each([
    [2016, 'Blocked by gateway rules (prompt)'],
    [2017, 'Blocked by gateway rules (response)'],
  ])('N42 says which side was blocked: %d', (code, message) => {
    expect(error(424, envelope(code, 'blocked'))).toMatchObject({ kind: 'blocked', message });
  });

  it.each([301, 302, 307, 308])('N43 N44 does not follow %d', (status) => {
    const location = 'https://elsewhere.test/x';
    const { run } = readBody('', { status, headers: { location } });
    expect(run.error).toMatchObject({
      code: 'unexpected-redirect',
      message: `Unexpected redirect to ${location}`,
      retryable: false,
    });
  });

  it.each([
    [402, 2021, 'billing'],
    [429, 2041, 'billing'],
    [429, 2045, 'billing'],
    [429, 3036, 'rate-limit'],
    [429, 3040, 'rate-limit'],
    [400, 2005, 'provider'],
    [403, 5035, 'billing'],
    [403, 5016, 'permission'],
    [408, 3007, 'timeout'],
    [400, 5007, 'not-found'],
    [424, 2029, 'blocked'],
  ])('%d with code %d is of kind %s', (status, code, kind) => {
    expect(error(status, envelope(code, 'words'))).toMatchObject({
      kind,
      providerMessage: 'words',
    });
  });

  it('says something for every known number', () => {
    for (const code of FAILURES_BY_GATEWAY_CODE.keys()) {
      const found = error(400, envelope(code, 'words'));
      expect(found.message).not.toBe('');
      expect(found.providerMessage).toBe('words');
    }
  });

  it('survives nesting and markup made to hurt', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const nested = error(400, `{"errors":[{"code":7001,"message":"m","path":["a",${deep}]}]}`);
    expect(nested.providerMessage).toBe('m (a)');
    expect(error(502, '<'.repeat(5_000_000)).kind).toBe('provider');
  });

  it('bounds what it keeps of a huge body', () => {
    const found = error(500, 'x'.repeat(1_000_000));
    expect(found.rawBody).toHaveLength(64 * 1024);
    expect(found.providerMessage).toHaveLength(200);
  });
});

describe('how long to wait', () => {
  const wait = (value: string, date?: string) =>
    error(429, '', { 'retry-after': value, ...(date ? { date } : {}) }).retryAfterMs;

  it('N36 reads seconds', () => expect(wait('12')).toBe(12_000));

  it('N37 measures a date against the clock of the server', () => {
    const sent = 'Sun, 22 Nov 2026 10:00:00 GMT';
    expect(wait('Sun, 22 Nov 2026 10:00:30 GMT', sent)).toBe(30_000);
    expect(wait('Mon, 23 Nov 2026 10:00:00 GMT', sent)).toBe(300_000);
    expect(wait('Sat, 21 Nov 2026 10:00:00 GMT', sent)).toBe(0);
  });

  it('N38 knows nothing without the header', () => {
    expect(error(429, '')).toMatchObject({ retryAfterMs: null, retryable: true });
  });

  it.each([
    ['-5', 0],
    ['NaN', null],
    ['1e12', 300_000],
    ['Infinity', null],
    ['soon', null],
    ['0.5', 500],
  ])('N39 makes %s harmless', (value, ms) => expect(wait(value)).toBe(ms));
});
