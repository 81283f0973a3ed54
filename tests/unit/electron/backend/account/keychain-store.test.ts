import type { KeychainEntry } from '@electron/backend/account/keychain-entry';
import { createKeychainStore } from '@electron/backend/account/keychain-store';
import { createFakeKeychain } from '@tests/support/fake-keychain';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { describe, expect, it, vi } from 'vitest';

/** A library whose entries do as `given` says, and are empty otherwise. */
function libraryOf(given: Partial<KeychainEntry>) {
  return () =>
    Promise.resolve(
      class implements KeychainEntry {
        getPassword = given.getPassword ?? (() => Promise.resolve(undefined));
        setPassword = given.setPassword ?? (() => Promise.resolve());
        deletePassword = given.deletePassword ?? (() => Promise.resolve(true));
      },
    );
}

describe('the name of the keychain', () => {
  it.each([
    ['darwin', 'macOS Keychain'],
    ['win32', 'Windows Credential Manager'],
    ['linux', 'Secret Service keyring'],
    ['freebsd', 'system keychain'],
  ] as const)('on %s is %s', (platform, name) => {
    expect(createKeychainStore({ platform }).name).toBe(name);
  });
});

describe('a probe', () => {
  it('of a keychain that works leaves nothing behind', async () => {
    const keychain = createFakeKeychain();
    expect(await keychain.store().probe()).toEqual({
      name: 'macOS Keychain',
      usable: true,
      problem: null,
    });
    expect(keychain.entries.size).toBe(0);
    expect(new Set(keychain.calls)).toEqual(new Set(['set probe', 'get probe', 'delete probe']));
  });

  it('is made once, and again when asked for', async () => {
    const keychain = createFakeKeychain();
    const store = keychain.store();
    const writes = () => keychain.calls.filter((call) => call === 'set probe').length;
    await Promise.all([store.probe(), store.probe(), store.probe(true)]);
    await store.probe();
    expect(writes()).toBe(1);
    keychain.isLocked = true;
    expect(await store.probe(true)).toMatchObject({ usable: false });
    expect(writes()).toBe(2);
  });

  it('finds out that there is no library for this system', async () => {
    const load = () => Promise.reject(new Error('Cannot find native binding'));
    const store = createKeychainStore({ platform: 'freebsd', load });
    expect(await store.probe()).toMatchObject({
      usable: false,
      problem: 'The keychain of this system cannot be reached by this app.',
    });
    expect(await store.read('a'.repeat(32))).toBeNull();
    await expect(store.write('a'.repeat(32), 'token')).rejects.toThrow();
  });

  it('asks no library on Linux without a session bus, which would ask the kernel', async () => {
    using folder = temporaryFolder();
    const load = vi.fn<() => Promise<never>>();
    const environment = { XDG_RUNTIME_DIR: folder.path };
    const store = createKeychainStore({ platform: 'linux', environment, load });
    expect(await store.probe()).toMatchObject({
      name: 'Secret Service keyring',
      usable: false,
      problem: expect.stringContaining('no D-Bus that answers'),
    });
    expect(load).not.toHaveBeenCalled();
  });

  it.each([
    ['gives back something else', { getPassword: () => Promise.resolve('something else') }],
    ['gives back nothing', {}],
  ])('notices a keychain that %s', async (_what, given) => {
    const store = createKeychainStore({ platform: 'darwin', load: libraryOf(given) });
    expect(await store.probe()).toMatchObject({
      usable: false,
      problem: 'The keychain did not give back what was put into it.',
    });
  });

  it('notices a keychain that deletes nothing', async () => {
    let kept: string | undefined;
    const given: Partial<KeychainEntry> = {
      setPassword: (secret) => Promise.resolve(void (kept = secret)),
      getPassword: () => Promise.resolve(kept),
    };
    const store = createKeychainStore({ platform: 'darwin', load: libraryOf(given) });
    expect(await store.probe()).toMatchObject({ usable: false });
  });

  it.each([
    ['Secret Service: unlock prompt was dismissed', /is locked/],
    ['Secret Service: no result found', /Is it unlocked, and is there one/],
    ['Platform secure storage failure: User canceled the operation.', /is locked/],
  ])('says what an error means, and none of its text: %s', async (text, words) => {
    const trace = `Couldn't access platform storage: ${text}\n\nStack backtrace:\n 0: <unknown>`;
    const setPassword = () => Promise.reject(new Error(trace));
    const store = createKeychainStore({ platform: 'darwin', load: libraryOf({ setPassword }) });
    const { problem } = await store.probe();
    expect(problem).toMatch(words);
    expect(problem).not.toMatch(/backtrace|unknown|storage:/);
  });
});

it('waits for an answer before it asks the next thing', async () => {
  const keychain = createFakeKeychain();
  const { promise, resolve } = Promise.withResolvers<void>();
  keychain.answer = promise;
  const store = keychain.store();
  const both = Promise.all([store.read('one'), store.read('two')]);
  await vi.waitFor(() => expect(keychain.calls).toEqual(['get one']));
  resolve();
  await both;
  expect(keychain.calls).toEqual(['get one', 'get two']);
});

it('goes on after a refusal', async () => {
  const keychain = createFakeKeychain();
  const store = keychain.store();
  keychain.isLocked = true;
  await expect(store.write('one', 'secret')).rejects.toThrow();
  keychain.isLocked = false;
  await store.write('one', 'secret');
  expect(await store.read('one')).toBe('secret');
  await store.remove('one');
  expect(await store.read('one')).toBeNull();
});
