import { access, writeFile } from 'node:fs/promises';
import { UsageError } from './usage-error';

/** A file to be written. */
export interface TargetFile {
  path: string;
  /** Takes the place of a file that is there. */
  replace: boolean;
}

/** Throws `UsageError` where the file is there already and is not to be replaced. */
export async function refuseExisting({ path, replace }: TargetFile): Promise<void> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere && !replace) throw alreadyThere(path);
}

/** Writes a text to a file. Throws `UsageError` where that cannot be, or may not. */
export async function writeText(text: string, { path, replace }: TargetFile): Promise<void> {
  try {
    await writeFile(path, text, { flag: replace ? 'w' : 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    if (code === 'EEXIST') throw alreadyThere(path);
    throw new UsageError(`--output: ${path} cannot be written (${code})`, { cause: error });
  }
}

function alreadyThere(path: string): UsageError {
  return new UsageError(`--output: ${path} is there already; --force replaces it`);
}
