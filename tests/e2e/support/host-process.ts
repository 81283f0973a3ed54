import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

/** The project's folder. */
export const ROOT = resolve(import.meta.dirname, '../../..');

/** A running loopback host, as `npm start` starts it. */
export interface HostProcess {
  child: ChildProcess;
  /** The first link that it printed. */
  link: string;
  /** All that it printed so far. */
  output(): string;
  /** Resolves with the next link that it prints after `act`. */
  nextLink(act: () => Promise<unknown>): Promise<string>;
  stop(): Promise<void>;
}

/** Starts the built loopback host; `arguments` say e.g. that it is in demo mode. */
export async function startHostProcess(options: {
  dataFolder: string;
  arguments?: readonly string[];
  environment?: NodeJS.ProcessEnv;
  /** True only in an environment with a keychain of its own: otherwise it would be the tester's. */
  keychain?: boolean;
}): Promise<HostProcess> {
  const args = [
    '--no-open',
    ...(options.keychain ? [] : ['--no-keychain']),
    `--data-dir=${options.dataFolder}`,
    ...(options.arguments ?? []),
  ];
  const child = spawn(process.execPath, [resolve(ROOT, 'out/main/loopback.js'), ...args], {
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const waiting: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const check of waiting) check();
    });
  }
  const linkAfter = (start: number) =>
    new Promise<string>((found, failed) => {
      const check = () => {
        const link = /http:\/\/127\.0\.0\.1:\d+\/#k=[\w-]{43}(?=\s)/.exec(output.slice(start))?.[0];
        if (link) found(link);
      };
      waiting.push(check);
      check();
      child.once('exit', () => failed(new Error(`The host ended:\n${output}`)));
    });
  const link = await linkAfter(0);
  return {
    child,
    link,
    output: () => output,
    async nextLink(act) {
      const next = linkAfter(output.length);
      await act();
      return next;
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
    },
  };
}
