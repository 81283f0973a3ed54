import { readFileSync } from 'node:fs';

const LOOK_EVERY = 500;

/**
 * Ends this process soon after the npm that runs the script is gone, however it went: killed, it
 * passes no signal on. Looks every 500 ms. Does nothing where npm is not the starter, whose end may
 * mean nothing.
 */
export function stopWithNpm(script: string): void {
  if (process.env.npm_lifecycle_event !== script) return;
  const starter = process.ppid;
  const starterOfShell = parentOfShell(starter);
  setInterval(() => {
    const isGone = process.ppid !== starter || !isAlive(starter);
    if (isGone || parentOfShell(starter) !== starterOfShell) process.exit(1);
  }, LOOK_EVERY).unref();
}

/** Windows goes on naming a parent that has ended. */
function isAlive(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * The shell of npm, where it stays between npm and this process, does not end with npm, but gets
 * another parent. Null where there is no such shell, as on macOS, or no `/proc` to see it.
 */
function parentOfShell(processId: number): string | null {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const [, name, parent] = /\((.*)\) \S (\d+)/s.exec(stat) ?? [];
    return name?.endsWith('sh') ? (parent ?? null) : null;
  } catch {
    return null;
  }
}
