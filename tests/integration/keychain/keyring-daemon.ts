import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { waitUntil } from '@tests/support/wait-until';

/** A running GNOME Keyring. */
export interface KeyringDaemon extends AsyncDisposable {
  stop(): Promise<void>;
}

/**
 * Starts the keyring on the session's bus and waits until it answers: unlocked with `password`, or locked with null, as
 * after a sign-in that did not open it. In the foreground, since a daemon swallows the password of its stdin.
 */
export async function startKeyring(password: string | null): Promise<KeyringDaemon> {
  const unlock = password === null ? [] : ['--unlock'];
  const daemon = spawn(
    'gnome-keyring-daemon',
    ['--foreground', '--components=secrets', ...unlock],
    { stdio: ['pipe', 'ignore', 'ignore'] },
  );
  daemon.stdin.end(password ?? '');
  const stop = async (): Promise<void> => {
    if (daemon.exitCode !== null || daemon.signalCode !== null) return;
    const ended = once(daemon, 'exit');
    daemon.kill('SIGTERM');
    await ended;
    await waitUntil(() => !isOnBus());
  };
  await waitUntil(() => {
    if (daemon.exitCode !== null) throw new Error(`The keyring ended with ${daemon.exitCode}.`);
    return isOnBus();
  });
  return { stop, [Symbol.asyncDispose]: stop };
}

/** Asks the bus itself: a question to the keyring would start a second one. */
function isOnBus(): boolean {
  const answer = execFileSync('dbus-send', [
    '--session',
    '--print-reply=literal',
    '--dest=org.freedesktop.DBus',
    '/org/freedesktop/DBus',
    'org.freedesktop.DBus.NameHasOwner',
    'string:org.freedesktop.secrets',
  ]);
  return answer.toString().includes('true');
}
