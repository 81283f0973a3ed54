import { quietEnvironment } from '@electron/page/quiet-environment';
import { takeStartAccount } from '@electron/page/start-account';
import { describe, expect, test } from 'vitest';

describe('the account in the environment', () => {
  test('is taken, and its token is gone from there', () => {
    const environment = { CLOUDFLARE_ACCOUNT_ID: 'id', CLOUDFLARE_API_TOKEN: 'token', HOME: '/' };
    expect(takeStartAccount(environment)).toEqual({ accountId: 'id', token: 'token' });
    expect(environment).toEqual({ CLOUDFLARE_ACCOUNT_ID: 'id', HOME: '/' });
  });

  test.each([
    {},
    { CLOUDFLARE_ACCOUNT_ID: 'id' },
    { CLOUDFLARE_API_TOKEN: 'token' },
    { CLOUDFLARE_ACCOUNT_ID: '', CLOUDFLARE_API_TOKEN: 'token' },
  ])('is none where one half is missing: %j', (given) => {
    const environment: NodeJS.ProcessEnv = { ...given };
    expect(takeStartAccount(environment)).toBeNull();
    expect(environment.CLOUDFLARE_API_TOKEN).toBeUndefined();
  });
});

test('switches that print requests are taken out and named', () => {
  const environment: NodeJS.ProcessEnv = { NODE_DEBUG: 'http', DEBUG: '*', PATH: '/bin' };
  expect(quietEnvironment(environment)).toEqual(['DEBUG', 'NODE_DEBUG']);
  expect(environment).toEqual({ PATH: '/bin' });
});
