import type { AsyncEntry } from '@napi-rs/keyring';

/** One entry of the keychain. The asynchronous kind: a call may wait for the user's password. */
export type KeychainEntry = Pick<AsyncEntry, 'getPassword' | 'setPassword' | 'deletePassword'>;
