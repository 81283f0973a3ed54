import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** A running wire server. */
export interface WireServer {
  /** Like `http://127.0.0.1:49152`, without a slash at the end. */
  origin: string;
  stop(): void;
}

/** Starts the server in a process of its own; its full answers hold `deltas` pieces of text. */
export async function startWireServer(deltas: number): Promise<WireServer> {
  const child = fork(join(import.meta.dirname, 'wire-server.ts'), [String(deltas)], {
    execArgv: process.execArgv.filter((argument) => argument !== '--expose-gc'),
  });
  const [port] = (await once(child, 'message')) as [number];
  return { origin: `http://127.0.0.1:${port}`, stop: () => child.kill() };
}
