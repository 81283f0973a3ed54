import type { SecretStore } from '../ports';

/** Keeps tokens until the program ends. */
export function createMemorySecretStore(): SecretStore {
  const tokens = new Map<string, string>();
  return {
    kind: 'memory',
    read: (accountId) => Promise.resolve(tokens.get(accountId) ?? null),
    write: (accountId, token) => {
      tokens.set(accountId, token);
      return Promise.resolve();
    },
    remove: (accountId) => {
      tokens.delete(accountId);
      return Promise.resolve();
    },
  };
}
