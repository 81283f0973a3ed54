import { spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '@tests/support/temporary-folder';

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** What runs many programs after another, each as if it were alone. A failure of one does not stop the next. */
const RUNNERS = {
  bash: { command: 'bash', name: 'sh', runner: 'for one in "$@"; do . "./$one"; done' },
  zsh: { command: 'zsh', name: 'sh', runner: 'for one in "$@"; do . "./$one"; done' },
  node: {
    command: process.execPath,
    name: 'mts',
    runner: `for (const one of process.argv.slice(2)) {
  await import("./" + one).catch((error) => console.error(one, error));
}`,
  },
  python: {
    command: 'python3',
    name: 'py',
    runner: `import os, sys, traceback
environment = dict(os.environ)
for one in sys.argv[1:]:
    os.environ.clear()
    os.environ.update(environment)
    try:
        exec(compile(open(one, encoding="utf-8").read(), one, "exec"), {"__name__": "__main__"})
    except (Exception, SystemExit):
        traceback.print_exc()
`,
  },
} as const;

/** A program that reads snippets. */
export type SnippetProgram = keyof typeof RUNNERS;

/** Runs each source in its order within one process; returns what it complained of. */
export async function runMany(
  program: SnippetProgram,
  sources: readonly string[],
  environment: Record<string, string>,
): Promise<string> {
  using folder = temporaryFolder();
  symlinkSync(MODULES, folder.file('node_modules'));
  const { command, name, runner } = RUNNERS[program];
  const runnerFile = program === 'node' ? 'runner.mjs' : 'runner';
  writeFileSync(folder.file(runnerFile), runner);
  const files = sources.map((source, at) => {
    writeFileSync(folder.file(`${at}.${name}`), source);
    return `${at}.${name}`;
  });
  const child = spawn(command, [runnerFile, ...files], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'], PYTHONDONTWRITEBYTECODE: '1', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const closed = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const complaint = await text(child.stderr);
  await closed;
  return complaint;
}
