import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { BackendClient } from '@shared/contract/contract';
import { onTestFinished } from 'vitest';
import { enter } from './rpc-page';
import { postSession } from './start-test-host';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** The line with the link: its origin, and its start secret. */
export const LINK = /AI Gateway Playground: (http:\/\/127\.0\.0\.1:\d+\/)#k=([\w-]{43})\n/;

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** A program whose output can be waited for; killed with the test at the latest. */
export type StartedApp = ReturnType<typeof watchOutput>;

/** Runs `npm start` without npm, as the script does, where no display is; the keychain of whoever tests is left alone. */
export function start(args: string[], environment: NodeJS.ProcessEnv = {}): StartedApp {
  return watchOutput(
    spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--no-keychain', ...args], {
      cwd: ROOT,
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );
}

/** Runs `npm start` as a user does, in a process group of its own, as a terminal does. */
export function startByNpm(args: string[]): StartedApp {
  return watchOutput(
    spawn('npm', ['start', '--', ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    }),
  );
}

/** Opens the app as a page does. `session` is the secret that the page got for the start secret. */
export async function openPage(
  origin: string,
  startSecret: string,
): Promise<{ client: BackendClient; session: string }> {
  const answer = await postSession(new URL(origin).origin, { startSecret });
  const { session } = (await answer.json()) as { session: string };
  const { socket } = await enter(new URL(origin).origin, { session });
  onTestFinished(() => socket.terminate());
  const link = new RPCLink({ websocket: socket });
  return { client: createORPCClient(link), session };
}

function watchOutput(child: Child) {
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  const watchers: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const check of watchers) check();
    });
  }
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  return {
    child,
    exited,
    output: () => output,
    until: (pattern: RegExp) =>
      new Promise<RegExpExecArray>((found, failed) => {
        const check = () => {
          const match = pattern.exec(output);
          if (match) found(match);
        };
        watchers.push(check);
        check();
        void exited.then(() => failed(new Error(`Ended without ${pattern}:\n${output}`)));
      }),
  };
}
