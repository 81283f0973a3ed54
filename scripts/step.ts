import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, join } from 'node:path';

/** The root of the checkout. */
export const PROJECT = join(import.meta.dirname, '..');

/** One program to run in the root of the checkout. */
export interface Step {
  /** What the reader sees. */
  name: string;
  /** A program of `node_modules/.bin`, or one on the PATH. */
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** The program is ended after this many ms. */
  timeLimit?: number;
}

/** How a step went. */
export interface StepResult {
  name: string;
  ok: boolean;
  seconds: number;
  /** All that it printed; empty where it was shown as it came. */
  output: string;
}

/** Runs a step to its end; `live` shows its output as it comes instead of keeping it. Never throws. */
export async function runStep(step: Step, { live }: { live: boolean }): Promise<StepResult> {
  const start = performance.now();
  const child = spawn(step.command, step.args, {
    cwd: PROJECT,
    env: { ...process.env, ...step.env, PATH: searchPath() },
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    // The programs of npm are .cmd files there, which only the shell can start.
    shell: process.platform === 'win32',
    timeout: step.timeLimit,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const ok = await once(child, 'close').then(
    ([code]) => code === 0,
    (failure: Error) => {
      output += failure.message;
      return false;
    },
  );
  return { name: step.name, ok, output, seconds: (performance.now() - start) / 1_000 };
}

/** Like `✓ lint                 1.2 s`. */
export function resultLine({ name, ok, seconds }: StepResult): string {
  return `${ok ? '✓' : '✗'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s`;
}

function searchPath(): string {
  return join(PROJECT, 'node_modules/.bin') + delimiter + (process.env['PATH'] ?? '');
}
