import { readFile } from 'node:fs/promises';

/**
 * Whether the Linux kernel's keyring holds this entry. The keychain library falls back to it without a word, and it
 * forgets (security.md §0.1, §2.2 rule 1): the line in /proc/keys ends like `user keyring:<account>@<service>: 5`.
 */
export async function isInKernelKeyring(service: string, account: string): Promise<boolean> {
  try {
    return (await readFile('/proc/keys', 'utf8')).includes(`keyring:${account}@${service}`);
  } catch {
    return false;
  }
}
