import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withoutAccount } from './without-account';

const SOURCES = ['shared', 'electron', 'renderer', 'electron.vite.config.ts', 'package.json'];
/** The last file that a build writes. */
const LAST_OUTPUT = 'out/renderer/assets.json';

/** Builds the app where there is no build, or one older than the sources. Throws on a failed build. */
export async function buildIfNeeded(root: string, node: string): Promise<void> {
  const output = join(root, LAST_OUTPUT);
  if (existsSync(output) && statSync(output).mtimeMs >= newestChange(root)) return;
  const startedAt = performance.now();
  console.log('Building the app …');
  await build(root, node);
  console.log(`Built in ${((performance.now() - startedAt) / 1_000).toFixed(1)} s.`);
}

function newestChange(root: string): number {
  const files = SOURCES.map((source) => join(root, source)).flatMap((path) =>
    statSync(path).isFile()
      ? [path]
      : readdirSync(path, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name)),
  );
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

function build(root: string, node: string): Promise<void> {
  const program = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  return new Promise((resolve, reject) => {
    const child = spawn(node, [program, 'build', '--logLevel', 'warn'], {
      cwd: root,
      env: withoutAccount(process.env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The build failed.\n${output}`));
    });
  });
}
