import { quietEnvironment } from '@electron/page/quiet-environment';
import { takeStartAccount } from '@electron/page/start-account';
import { describe, expect, test, vi } from 'vitest';

describe('the account in the environment', () => {
  test('is taken, and gone from there', () => {
    const environment = { CLOUDFLARE_ACCOUNT_ID: 'id', CLOUDFLARE_API_TOKEN: 'token', HOME: '/' };
    const warn = vi.fn<(message: string) => void>();
    expect(takeStartAccount(environment, { warn })).toEqual({ accountId: 'id', token: 'token' });
    expect(environment).toEqual({ HOME: '/' });
    expect(warn).not.toHaveBeenCalled();
  });

  test.each([
    [{}, null],
    [{ CLOUDFLARE_ACCOUNT_ID: 'canary' }, 'CLOUDFLARE_API_TOKEN is not set'],
    [{ CLOUDFLARE_API_TOKEN: 'canary' }, 'CLOUDFLARE_ACCOUNT_ID is not set'],
    [
      { CLOUDFLARE_ACCOUNT_ID: '', CLOUDFLARE_API_TOKEN: 'canary' },
      'CLOUDFLARE_ACCOUNT_ID is not set',
    ],
  ])('is none where one half is missing, and that is said: %j', (given, words) => {
    const environment: NodeJS.ProcessEnv = { ...given };
    const warnings: string[] = [];
    const log = { warn: (message: string) => void warnings.push(message) };
    expect(takeStartAccount(environment, log)).toBeNull();
    expect(environment).toEqual({});
    expect(warnings).toEqual(words === null ? [] : [expect.stringContaining(words)]);
    expect(warnings.join()).not.toContain('canary');
  });
});

test('switches that print requests are taken out and named', () => {
  const environment: NodeJS.ProcessEnv = { NODE_DEBUG: 'http', DEBUG: '*', PATH: '/bin' };
  expect(quietEnvironment(environment)).toEqual(['DEBUG', 'NODE_DEBUG']);
  expect(environment).toEqual({ PATH: '/bin' });
});
