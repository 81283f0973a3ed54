import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { waitUntil } from '@tests/support/wait-until';

/** A session bus with a keyring on it, far from those of whoever tests. */
export interface PrivateKeyring extends AsyncDisposable {
  /** For a program that is to find the keyring, and nothing else of the tester's session. */
  environment: NodeJS.ProcessEnv;
  /** Starts the keyring unlocked, or locked as after a sign-in that did not open it; ends the one before. */
  start(state: 'unlocked' | 'locked'): Promise<void>;
}

/** Why there can be none here, or null where there can. */
export function whyNoPrivateKeyring(): string | null {
  if (process.platform !== 'linux') return 'not Linux';
  const programs = ['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon'];
  const missing = programs.find((program) => spawnSync(program, ['--version']).error);
  return missing === undefined ? null : `no ${missing}`;
}

/** Starts the bus; its files are in `home`. */
export async function createPrivateKeyring(home: string): Promise<PrivateKeyring> {
  const folders = { XDG_RUNTIME_DIR: join(home, 'run'), XDG_DATA_HOME: join(home, 'share') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const environment: NodeJS.ProcessEnv = { ...process.env, HOME: home, DISPLAY: '', ...folders };
  const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [address] = (await once(createInterface(bus.stdout), 'line')) as [string];
  environment['DBUS_SESSION_BUS_ADDRESS'] = address;
  let keyring: ChildProcess | null = null;

  const isThere = () =>
    spawnSync('dbus-send', ['--session', '--print-reply=literal', ...HAS_OWNER], {
      env: environment,
    }).stdout.includes('true');
  const stopKeyring = async () => {
    await end(keyring);
    keyring = null;
    await waitUntil(() => !isThere());
  };
  return {
    environment,
    async start(state) {
      await stopKeyring();
      const unlock = state === 'unlocked' ? ['--unlock'] : [];
      const started = spawn(
        'gnome-keyring-daemon',
        ['--foreground', '--components=secrets', ...unlock],
        { env: environment, stdio: ['pipe', 'ignore', 'ignore'] },
      );
      started.stdin.end(state === 'unlocked' ? 'the password of a private keyring' : '');
      keyring = started;
      await waitUntil(isThere);
    },
    async [Symbol.asyncDispose]() {
      await end(keyring);
      await end(bus);
    },
  };
}

/** Asks the bus itself: a question to the keyring would start a second one. */
const HAS_OWNER = [
  '--dest=org.freedesktop.DBus',
  '/org/freedesktop/DBus',
  'org.freedesktop.DBus.NameHasOwner',
  'string:org.freedesktop.secrets',
];

async function end(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
