import { readdirSync, readFileSync } from 'node:fs';

/** The command lines of all processes, which everybody on the machine can read; empty where there is no `/proc`. */
export function commandLines(): string[] {
  return processIds().flatMap((id) => {
    const line = readCommandLine(id);
    return line === '' ? [] : [line];
  });
}

function processIds(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Arguments with spaces between them; empty for a process that has just ended. */
function readCommandLine(id: string): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
