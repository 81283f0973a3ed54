import type { SecretStore } from '../ports';

/** Keeps tokens until the program ends: for starts that shall leave the system's keychain alone, and for tests. */
export function createMemorySecretStore(
  problem = 'This start keeps nothing: a token is forgotten when the app quits.',
): SecretStore {
  const tokens = new Map<string, string>();
  const name = 'memory';
  return {
    name,
    probe: () => Promise.resolve({ name, usable: false, problem }),
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
