import { accessSync, constants } from 'node:fs';
import { defaultDataFolder, namedDataFolder } from '@electron/backend/data-folder';
import { makeFolder } from '@electron/backend/make-folder';
import { fileTrouble } from './file-trouble';
import { UsageError } from './usage-error';

/**
 * The folder of the log, made where the user has named one that is not there. Throws `UsageError` for one that cannot be
 * used: what was asked for is in that log, or is to be kept in it.
 */
export function dataFolderOf(given: string | null): string {
  if (given === null) return defaultDataFolder();
  // No folder at all: what is logged goes when the command ends.
  if (given === ':memory:') return given;
  const folder = namedDataFolder(given);
  try {
    makeFolder(folder);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    const why = fileTrouble(error) ?? 'unknown reason';
    throw new UsageError(
      `--data-dir: ${folder} cannot be used: ${why}. Name a folder that can be written to.`,
      { cause: error },
    );
  }
}
