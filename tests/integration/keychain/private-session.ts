import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../../..');
const PROGRAM = fileURLToPath(new URL('./keychain-program.ts', import.meta.url));

/** Begins the line with the result of a case. */
export const RESULT = 'RESULT ';

/** Why the cases cannot be played here, or null where they can. */
export function whyNoKeyring(): string | null {
  if (process.platform !== 'linux') return 'not run: not Linux';
  const programs = ['dbus-run-session', 'dbus-send', 'gnome-keyring-daemon'];
  const missing = programs.find((program) => spawnSync(program, ['--version']).error);
  return missing === undefined ? null : `not run: no ${missing}`;
}

/** How a case is started. */
export interface PrivateSession {
  /** A folder that becomes its home. */
  home: string;
  token: string;
  /** A bus of its own, or none. */
  bus: boolean;
  environment?: Record<string, string>;
  /** Programs that the bus starts in the place of the system's own: name on the bus → command. */
  services?: Record<string, string>;
}

/** Plays a case far from the keyring of whoever tests: own home, own runtime folder, own bus or none, and no display. */
export function runCase(name: string, session: PrivateSession): Promise<Record<string, unknown>> {
  const { home, token, bus } = session;
  const folders = { XDG_RUNTIME_DIR: join(home, 'run'), XDG_DATA_HOME: join(home, 'share') };
  for (const folder of Object.values(folders)) mkdirSync(folder, { mode: 0o700 });
  replaceServices(join(folders.XDG_DATA_HOME, 'dbus-1', 'services'), session.services ?? {});
  const program = [process.execPath, '--import', 'tsx', PROGRAM, name, home];
  const command = bus ? ['dbus-run-session', '--', ...program] : program;
  const environment = { PATH: process.env.PATH, HOME: home, TEST_TOKEN: token, ...folders };
  return runProgram(command, { ...environment, ...session.environment });
}

function replaceServices(folder: string, services: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, command] of Object.entries(services)) {
    const lines = ['[D-BUS Service]', `Name=${name}`, `Exec=${command}`, ''];
    writeFileSync(join(folder, `${name}.service`), lines.join('\n'));
  }
}

/** Plays a case in a further process of this session. */
export function runInThisSession(
  name: string,
  input: { home: string; token: string },
  more: readonly string[],
): Promise<Record<string, unknown>> {
  // The token does not go along: the other process has it from the keychain.
  const environment = { ...process.env, TEST_TOKEN: '' };
  const program = ['--import', 'tsx', PROGRAM, name, input.home, ...more];
  return runProgram([process.execPath, ...program], environment);
}

async function runProgram(
  [command = '', ...args]: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Record<string, unknown>> {
  const child = spawn(command, args, {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  const line = stdout.split('\n').find((each) => each.startsWith(RESULT));
  if (line === undefined) throw new Error(`No result:\n${stdout}\n${stderr}`);
  const result = JSON.parse(line.slice(RESULT.length)) as Record<string, unknown>;
  return { ...result, exitCode: child.exitCode };
}
