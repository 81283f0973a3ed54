import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { RunEvent } from '@shared/domain/run-event';

const CLI = fileURLToPath(new URL('../../electron/cli/index.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What a command line program left behind. */
export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the command line program as a process of its own, with nothing of our environment but the path. `input`: all that its standard input says. */
export function startCli(
  args: string[],
  environment: Record<string, string> = {},
  input?: string,
): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  });
  child.stdin?.end(input);
  return child;
}

/** Starts it as the README says, in a process group of its own, as a terminal does. */
export function startCliByNpm(args: string[], environment: Record<string, string>): ChildProcess {
  return spawn('npm', ['run', '--silent', 'cli', '--', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
}

/** Starts it inside a shell that waits for it; killing the shell leaves it alone. `line`: what the shell does with it. */
export function startCliInShell(
  args: string[],
  environment: Record<string, string>,
  line = '"$@"; exit $?',
): ChildProcess {
  const command = [process.execPath, '--import', 'tsx', CLI, ...args];
  return spawn('sh', ['-c', line, 'sh', ...command], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Runs it to its end. */
export async function runCli(
  args: string[],
  environment: Record<string, string> = {},
  input?: string,
): Promise<CliResult> {
  return finished(startCli(args, environment, input));
}

/** Waits for the end of a started program and collects what it printed. */
export async function finished(child: ChildProcess): Promise<CliResult> {
  const [stdout, stderr] = await Promise.all([
    child.stdout ? text(child.stdout) : '',
    child.stderr ? text(child.stderr) : '',
    child.exitCode === null ? once(child, 'exit') : null,
  ]);
  return { code: child.exitCode, stdout, stderr };
}

/** The lines of `--json`, read. */
export function jsonLines(stdout: string): { column: number; prompt: number; event: RunEvent }[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { column: number; prompt: number; event: RunEvent });
}
