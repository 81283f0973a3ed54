import { effectivePolicy } from '@shared/domain/effective-policy';
import { INHERIT_ALL, type GatewayPolicy } from '@shared/domain/gateway-policy';
import type { GatewaySettings } from '@shared/domain/gateway';
import { knownRetry } from '@shared/domain/retry/known-retry';
import { UNSET_GATEWAY } from '@tests/support/unset-gateway';
import { describe, expect, it } from 'vitest';

function known(
  policy: Partial<GatewayPolicy>,
  settings: Partial<GatewaySettings> | null,
  model = 'openai/gpt-4.1',
) {
  const gateway =
    settings === null
      ? ({ type: 'gateway', id: 'default', settings, isListed: null } as const)
      : ({
          type: 'gateway',
          id: 'default',
          settings: { ...UNSET_GATEWAY, ...settings },
          isListed: true,
        } as const);
  const inPlay = model.startsWith('@cf/') ? ({ type: 'none' } as const) : gateway;
  return knownRetry(
    effectivePolicy({
      policy: { ...INHERIT_ALL, ...policy },
      workspaceGateway: null,
      gateway: inPlay,
      model,
    }),
  );
}

describe('what is known of the retries of a request', () => {
  it('takes the headers, and the gateway where there is none', () => {
    const gateway = { retryMaxAttempts: 4, retryDelay: 200, retryBackoff: 'linear' } as const;
    expect(known({ maxAttempts: 2, requestTimeout: 900 }, gateway)).toEqual({
      type: 'known',
      settings: { attempts: 2, delay: 200, backoff: 'linear', timeout: 900 },
      isBackoffAssumed: false,
    });
  });

  it('knows one try where nothing asks for more', () => {
    expect(known({}, {})).toMatchObject({
      settings: { attempts: 1, timeout: null },
      isBackoffAssumed: false,
    });
  });

  it('assumes a backoff, and says so', () => {
    expect(known({ maxAttempts: 3, retryDelay: 100 }, {})).toMatchObject({
      settings: { backoff: 'constant' },
      isBackoffAssumed: true,
    });
  });

  it.each([
    ['the gateway cannot be read', {}, null, { field: 'maxAttempts', isReadable: false }],
    ['nor its delay', { maxAttempts: 3 }, null, { field: 'retryDelay', isReadable: false }],
    ['nobody names a delay', { maxAttempts: 3 }, {}, { field: 'retryDelay', isReadable: true }],
  ] as const)('knows too little where %s', (_, policy, settings, missing) => {
    expect(known(policy, settings)).toEqual({ type: 'unknown', ...missing });
  });

  it('knows of no retries without a gateway', () => {
    expect(known({ maxAttempts: 3 }, {}, '@cf/meta/llama-3.1-8b-instruct')).toEqual({
      type: 'no-gateway',
    });
  });
});
