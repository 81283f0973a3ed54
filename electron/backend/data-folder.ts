import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

const NAME = 'AI Gateway Playground';

/**
 * Where the database lies unless the user names a folder; the same for every host. A variable that is empty or no whole
 * path counts as not set (XDG Base Directory Specification).
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): string {
  const home = homedir();
  if (platform === 'win32') {
    return join(environment.APPDATA || join(home, 'AppData', 'Roaming'), NAME);
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
  const named = environment.XDG_DATA_HOME ?? '';
  const shared = isAbsolute(named) ? named : join(home, '.local', 'share');
  return join(shared, 'ai-gateway-playground');
}

/** The whole path of a folder that the user names. Shells leave a `~` alone that does not begin a word, as in `--data-dir=~/data`. */
export function namedDataFolder(given: string): string {
  return resolve(given.replace(/^~(?=[/\\]|$)/, () => homedir()));
}
