import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileTrouble } from './file-trouble';
import { UsageError } from './usage-error';

/** The text of a file, or of the standard input for `-`. Throws `UsageError`, which names `what` it is, where it cannot be read. */
export async function readText(file: string, what: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const trouble = fileTrouble(error) ?? 'unknown reason';
    throw new UsageError(`${what}: ${file} cannot be read: ${trouble}`, { cause: error });
  }
}
