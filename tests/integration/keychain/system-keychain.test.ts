import { randomUUID } from 'node:crypto';
import { createKeychainStore } from '@electron/backend/account/keychain-store';
import { describe, expect, it } from 'vitest';

/** The keychain of whoever tests is left alone, but where they say so, e.g. on a machine made for tests. */
const isAllowed = process.env.PLAYGROUND_TEST_KEYCHAIN === '1';

describe.skipIf(!isAllowed)("the system's own keychain", () => {
  const accountId = '5'.repeat(32);
  const open = () => createKeychainStore({ service: `AI Gateway Playground test ${randomUUID()}` });

  it('passes the probe', async () => {
    expect(await open().probe()).toMatchObject({ usable: true, problem: null });
  });

  it('keeps the longest token that is accepted, and gives it up', async () => {
    const store = open();
    const token = 'x'.repeat(1_000);
    try {
      expect(await store.read(accountId)).toBeNull();
      await store.write(accountId, token);
      expect(await store.read(accountId)).toBe(token);
      await store.write(accountId, 'another-token-0123456789');
      expect(await store.read(accountId)).toBe('another-token-0123456789');
    } finally {
      await store.remove(accountId);
    }
    expect(await store.read(accountId)).toBeNull();
  });
});
