import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { quietEnvironment } from '@electron/page/quiet-environment';

const NEEDED_NODE_MAJOR = 24;

/** The Node that the app is made for: this one under npm scripts, else the installed one. */
export function findNode(root: string): string {
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_NODE_MAJOR) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const installed = join(root, 'node_modules/node/bin', name);
  return existsSync(installed) ? installed : process.execPath;
}

/** Runs the host until it ends, passing signals on; resolves with its exit code. */
export function runHost(command: string, args: string[], root: string): Promise<number> {
  const environment = { ...process.env };
  const silenced = quietEnvironment(environment);
  if (silenced.length > 0) console.log(`Ignored, as they print requests: ${silenced.join(', ')}`);
  // The host holds the other end of its stdin: it stops when this process is gone, however it went.
  const child = spawn(command, args, {
    cwd: root,
    env: environment,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 0 : 1)));
  });
}
