import { explainRefusal } from '@electron/backend/gateways/explain-refusal';
import { AppFailure, type AppError } from '@shared/domain/app-error';
import { errorOfAnswer } from '@shared/protocol/api-error';
import { expect, it } from 'vitest';

type Action = Parameters<typeof explainRefusal>[1]['action'];

/** What the user reads of an answer. */
function explained(action: Action, status: number, error: object): AppError {
  const body = JSON.stringify({ success: false, errors: [error], messages: [], result: null });
  const failure = new AppFailure(errorOfAnswer({ status, headers: {}, body }));
  const found = explainRefusal(failure, { action, gatewayId: 'mine' });
  if (!(found instanceof AppFailure)) throw new Error('not a failure');
  return found.error;
}

it.each([
  [['body', 'cache_ttl'], 'The API refused the cache lifetime (cache_ttl). Nothing was changed.'],
  [['cache_ttl'], 'The API refused the cache lifetime (cache_ttl). Nothing was changed.'],
  [
    ['body', 'cache_ttl', 0],
    'The API refused the cache lifetime (cache_ttl). Nothing was changed.',
  ],
  [['body', 'id'], 'The API refused the name (id). Nothing was changed.'],
  [['body', 'otel', 0, 'url'], 'The API refused the field otel. Nothing was changed.'],
  [[], 'The API refused a field. Nothing was changed.'],
  ['cache_ttl', 'The API refused a field. Nothing was changed.'],
  [[{ a: 1 }, null], 'The API refused a field. Nothing was changed.'],
])('names the field of %j', (path, message) => {
  const error = { code: 7001, message: 'Expected number', path };
  expect(explained('change', 400, error)).toMatchObject({ message, gatewayCode: 7001 });
});

it('sends to the dashboard where the field is none of its own', () => {
  const error = { code: 7001, message: 'Invalid', path: ['body', 'guardrails'] };
  expect(explained('change', 400, error).hint).toContain('dashboard');
});

it.each([
  [400, 'You have reached the maximum of 10 gateways for this account'],
  [403, 'Gateway limit exceeded'],
  [429, 'Too many gateways'],
])('knows the limit of gateways by its words: %s %s', (status, message) => {
  expect(explained('create', status, { code: 7010, message }).code).toBe('gateway-limit');
});

it.each<[Action, number, string]>([
  ['create', 429, 'Gateway rate limit exceeded'],
  ['change', 400, 'You have reached the maximum of 10 gateways'],
  ['create', 500, 'Too many gateways'],
])('takes no other refusal for it: %s %s %s', (action, status, message) => {
  expect(explained(action, status, { code: 7010, message }).code).not.toBe('gateway-limit');
});

it('keeps the words of the API, the status and the ids', () => {
  const error = { code: 9109, message: 'Unauthorized to access requested resource' };
  expect(explained('delete', 403, error)).toMatchObject({
    status: 403,
    gatewayCode: 9109,
    providerMessage: error.message,
    rawBody: expect.stringContaining('9109'),
  });
});

it('leaves alone what is no failure of the API', () => {
  const bug = new TypeError('bug');
  expect(explainRefusal(bug, { action: 'list', gatewayId: null })).toBe(bug);
});
