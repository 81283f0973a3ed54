import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { UsageError } from './usage-error';

/** The text of a file, or of the standard input for `-`. Throws `UsageError`, which names `what` it is, where it cannot be read. */
export async function readText(file: string, what: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new UsageError(`${what}: ${file} cannot be read (${code})`, { cause: error });
  }
}
