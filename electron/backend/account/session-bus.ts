import { connect } from 'node:net';
import { join } from 'node:path';

/** How long a bus may take to say hello, ms; it lives on this machine. */
const PATIENCE = 2_000;

/**
 * Linux: whether there is a session bus that answers, at the address where the keychain library looks (zbus,
 * `Address::session`). The library connects on the main thread and without a limit, so a bus that is silent is to be
 * found out before; and where there is none, it would take the kernel's keyring instead.
 */
export function hasSessionBus(environment: NodeJS.ProcessEnv): Promise<boolean> {
  const runtimeFolder = environment.XDG_RUNTIME_DIR || `/run/user/${process.getuid?.() ?? 0}`;
  const address = environment.DBUS_SESSION_BUS_ADDRESS || `unix:path=${join(runtimeFolder, 'bus')}`;
  const [, kind, name = ''] = /^unix:(path|abstract)=([^,;]+)/.exec(address) ?? [];
  // Another kind of address is for the library to judge.
  if (kind === undefined) return Promise.resolve(true);
  const path = decodeURIComponent(name);
  return answers(kind === 'abstract' ? `\0${path}` : path);
}

/** Begins the sign-in of the D-Bus specification, to which a bus says `OK` or `REJECTED`. */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (isAnswered: boolean): void => {
      socket.destroy();
      resolve(isAnswered);
    };
    const uid = Buffer.from(String(process.getuid?.() ?? 0)).toString('hex');
    socket.on('connect', () => socket.write(`\0AUTH EXTERNAL ${uid}\r\n`));
    socket.on('data', () => end(true));
    socket.on('error', () => end(false));
    socket.on('close', () => end(false));
    socket.setTimeout(PATIENCE, () => end(false));
  });
}
