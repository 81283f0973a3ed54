import { appError, AppFailure } from '@shared/domain/app-error';

/** The saved token could not be read. `keychain` is its name. */
export function keychainLocked(keychain: string): AppFailure {
  return new AppFailure(
    appError({
      kind: 'auth',
      code: 'keychain-locked',
      message: `The saved API token cannot be read: the ${keychain} is locked, or the entry was removed.`,
      hint: 'Nothing was sent. Unlock the keychain and try again in Settings, or enter the token once more.',
    }),
  );
}

/** The API address is one that the token was not given for (security.md §3 L13). */
export function originNotConfirmed(origin: string): AppFailure {
  return new AppFailure(
    appError({
      kind: 'auth',
      code: 'origin-not-confirmed',
      message: `The API token was not given for ${origin}.`,
      hint: 'Nothing was sent. Agree in Settings that the token goes there, or set the API address back.',
    }),
  );
}

/** The user agreed to an origin that is not, or no longer, the one of the API address. */
export function otherOrigin(): AppFailure {
  return new AppFailure(
    appError({
      kind: 'bad-input',
      code: 'other-origin',
      message: 'The API address has changed since: look at it again before you agree.',
    }),
  );
}

/** The keychain kept what it was told to delete. */
export function tokenNotDeleted(keychain: string): AppFailure {
  return new AppFailure(
    appError({
      kind: 'storage',
      code: 'token-not-deleted',
      message: `The ${keychain} did not delete the token.`,
      hint: 'Delete the entry “AI Gateway Playground” there yourself. The app does not use it any more, and tries again at its next start.',
    }),
  );
}
