import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { realpath, rename, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { fileTrouble } from './file-trouble';
import { UsageError } from './usage-error';

/** A file to be written. */
export interface TargetFile {
  path: string;
  /** Takes the place of a file that is there. */
  replace: boolean;
}

/** Throws `UsageError` where a file is there already and is not to be replaced. */
export async function refuseExisting({ path, replace }: TargetFile): Promise<void> {
  const found = await whatIsAt(path);
  if (!replace && found !== null && !found.isDirectory()) {
    throw new UsageError(`--output: ${path} is there already; --force replaces it`);
  }
}

/**
 * Writes a text to a file, which is there, or another than before, only when all of it is. Throws `UsageError` where
 * that cannot be, or may not; rejects as `pieces` does, and once `signal` is aborted.
 */
export async function writePieces(
  pieces: AsyncIterable<string>,
  target: TargetFile,
  signal: AbortSignal,
): Promise<void> {
  await refuseExisting(target);
  const found = await whatIsAt(target.path);
  try {
    // A pipe or a device is written to; a file of its name would be something else.
    if (found !== null && !found.isFile()) {
      return await pipeline(pieces, createWriteStream(target.path), { signal });
    }
    const path = found === null ? target.path : await realpath(target.path);
    const part = `${path}.${randomUUID().slice(0, 8)}.part`;
    try {
      const mode = found?.mode ?? 0o666;
      await pipeline(pieces, createWriteStream(part, { flags: 'wx', mode }), { signal });
      await refuseExisting(target);
      await rename(part, path);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  } catch (error) {
    const trouble = fileTrouble(error);
    if (trouble === null) throw error;
    throw new UsageError(`--output: ${target.path} cannot be written: ${trouble}`, {
      cause: error,
    });
  }
}

function whatIsAt(path: string) {
  return stat(path).catch(() => null);
}
