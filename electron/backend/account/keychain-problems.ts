/** There is no keychain to ask; the message says why, and what to do. */
export class AbsentKeychainError extends Error {}

/** No session bus, or one that is silent: a machine without a desktop session. */
export const NO_SESSION_BUS =
  'No keyring can be reached: this session has no D-Bus that answers. Start the app inside a desktop session, or inside dbus-run-session with a keyring that is unlocked.';

/** No native library for this system. */
export const NO_LIBRARY = 'The keychain of this system cannot be reached by this app.';

/** Only the kernel's own keyring answered. */
export const NOT_DURABLE =
  'No keyring service answered, only the memory of the Linux kernel, which forgets. Install and unlock one, e.g. GNOME Keyring or KWallet.';

/** It took a value and did not give the same back. */
export const NOT_KEPT = 'The keychain did not give back what was put into it.';

/** What an error of the library means. Its own text holds addresses of the program and is never shown. */
export function keychainProblem(error: unknown): string {
  if (error instanceof AbsentKeychainError) return error.message;
  const text = error instanceof Error ? error.message : '';
  if (/dismissed|locked|denied by user|cancel/i.test(text)) {
    return 'The keychain is locked. Unlock it, then try again.';
  }
  return 'The keychain refused to keep anything. Is it unlocked, and is there one at all?';
}
