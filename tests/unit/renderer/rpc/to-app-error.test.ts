import { ORPCError } from '@orpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { appError, AppFailure } from '@shared/domain/app-error';
import { expect, test } from 'vitest';

const auth = appError({ kind: 'auth', code: 'token-refused', message: 'The token was refused.' });

test('an error of the backend arrives as it was', () => {
  expect(toAppError(new ORPCError('APP_ERROR', { data: auth }))).toBe(auth);
  expect(toAppError(new AppFailure(auth))).toBe(auth);
});

test('refused input is bad input, with the words of the check', () => {
  const failure = new ORPCError('BAD_REQUEST', { data: { issues: [{ message: 'too long' }] } });
  expect(toAppError(failure)).toMatchObject({
    kind: 'bad-input',
    providerMessage: expect.stringContaining('too long') as string,
  });
});

test('a cancelled call is no failure of anybody', () => {
  expect(toAppError(new DOMException('stopped', 'AbortError')).kind).toBe('cancelled');
});

test.each([
  new ORPCError('INTERNAL_SERVER_ERROR'),
  new ORPCError('NOT_FOUND', { data: { kind: 'auth' } }),
  new TypeError('x is undefined'),
  'text',
  null,
])('everything else is a bug: %s', (failure) => {
  expect(toAppError(failure).kind).toBe('bug');
});
