import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { tokenMark } from '@electron/backend/gateway/token-mark';
import { findCanary } from '@tests/canary/find-canary';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const salt = new Uint8Array(32).fill(7);
const token = fc.stringMatching(/^[\w-]{20,60}$/);

test('equal tokens have one mark, and others have another', () => {
  fc.assert(
    fc.property(token, token, (one, other) => {
      expect(tokenMark(one, salt)).toBe(tokenMark(one, salt));
      if (one !== other) expect(tokenMark(one, salt)).not.toBe(tokenMark(other, salt));
    }),
  );
});

test('a mark is too short to be anything of a token, and of another data folder it is another', () => {
  fc.assert(
    fc.property(token, (secret) => {
      const mark = tokenMark(secret, salt);
      expect(mark).toMatch(/^[0-9a-f]{8}$/);
      expect(mark).not.toBe(tokenMark(secret, new Uint8Array(32).fill(8)));
    }),
  );
});

test('a client gives the mark of its token and keeps the token', () => {
  const secret = 'a-token-of-this-test-1234567890';
  const client = createGatewayClient(fetch, {
    apiBase: 'https://api.example.com/client/v4',
    accountId: 'a'.repeat(32),
    token: secret,
  });
  const mark = client.tokenMark(salt);
  expect(mark).toBe(tokenMark(secret, salt));
  expect(findCanary(Buffer.from(`${mark} ${Buffer.from(salt).toString('hex')}`), secret)).toEqual(
    [],
  );
});
