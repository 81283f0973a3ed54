import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { decodeText } from '@shared/domain/decode-text';
import { fileTrouble } from './file-trouble';
import { UsageError } from './usage-error';

/** The text of a file, or of the standard input for `-`. Throws `UsageError`, which names `what` it is, where it cannot be read. */
export async function readText(file: string, what: string): Promise<string> {
  const text = decodeText(await readBytes(file, what));
  if (text !== null) return text;
  const name = file === '-' ? 'the standard input' : file;
  throw new UsageError(`${what}: ${name} is no text: it must be UTF-8 or UTF-16`);
}

async function readBytes(file: string, what: string): Promise<Uint8Array> {
  if (file === '-') return buffer(process.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const trouble = fileTrouble(error) ?? 'unknown reason';
    throw new UsageError(`${what}: ${file} cannot be read: ${trouble}`, { cause: error });
  }
}
