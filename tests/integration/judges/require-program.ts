import { spawnSync } from 'node:child_process';

/** Throws, with a sentence for whoever runs the tests, where `program` cannot be started. */
export function requireProgram(program: string): void {
  if (spawnSync(program, ['--version']).status === 0) return;
  throw new Error(
    `These tests need ${program}, and none was found on the PATH. Please install it.`,
  );
}
