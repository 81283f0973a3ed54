import { homedir } from 'node:os';
import { join } from 'node:path';

const NAME = 'AI Gateway Playground';

/** Where the database lies unless the user names a folder; the same for every host. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): string {
  const home = homedir();
  if (platform === 'win32') {
    return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), NAME);
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', NAME);
  return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'ai-gateway-playground');
}
