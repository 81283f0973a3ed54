import { randomUUID } from 'node:crypto';
import { isInKernelKeyring } from './kernel-keyring';
import { keychainProblem, NOT_DURABLE, NOT_KEPT } from './keychain-problems';
import type { KeychainEntry } from './keychain-entry';

/** What a probe needs. */
export interface Probe {
  platform: NodeJS.Platform;
  service: string;
  open(account: string): Promise<KeychainEntry>;
}

/** Writes, reads and deletes a dummy (security.md §2.2 rule 1). Why the keychain cannot be used, in a sentence; null if it can. */
export async function probeKeychain({ platform, service, open }: Probe): Promise<string | null> {
  const account = `probe-${randomUUID()}`;
  const dummy = randomUUID();
  const isInKernel = (): Promise<boolean> =>
    platform === 'linux' ? isInKernelKeyring(service, account) : Promise.resolve(false);
  let entry: KeychainEntry | null = null;
  try {
    entry = await open(account);
    await entry.setPassword(dummy);
    if (await isInKernel()) return NOT_DURABLE;
    const isKept = (await entry.getPassword()) === dummy;
    await entry.deletePassword();
    const isDeleted = ((await entry.getPassword()) ?? null) === null;
    return isKept && isDeleted ? null : NOT_KEPT;
  } catch (error) {
    return (await isInKernel()) ? NOT_DURABLE : keychainProblem(error);
  } finally {
    await entry?.deletePassword().catch(() => false);
  }
}
