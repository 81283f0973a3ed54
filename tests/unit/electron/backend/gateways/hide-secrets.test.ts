import { hideSecrets } from '@electron/backend/gateways/hide-secrets';
import { expect, it } from 'vitest';

it('hides credentials, and shows everything else as it is', () => {
  const raw = {
    cache_ttl: 60,
    logpush_public_key: 'public',
    otel: [
      {
        url: 'https://example.com/v1/traces',
        headers: { 'x-api-key': 'abc', 'x-other': '' },
        authorization: 'Bearer abc',
        content_type: 'json',
      },
    ],
    stripe: { authorization: 'sk_live_abc', usage_events: [{ payload: '{}' }] },
    dlp: null,
  };
  expect(hideSecrets(raw)).toEqual({
    ...raw,
    otel: [
      {
        ...raw.otel[0],
        headers: { 'x-api-key': '[hidden]', 'x-other': '' },
        authorization: '[hidden]',
      },
    ],
    stripe: { ...raw.stripe, authorization: '[hidden]' },
  });
});

it('leaves authentication, a setting, alone', () => {
  expect(hideSecrets({ authentication: true })).toEqual({ authentication: true });
});
