import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Linux: whether there is a session bus to find a keyring on; where the bus library itself looks (zbus, `Address::session`). */
export function hasSessionBus(environment: NodeJS.ProcessEnv): boolean {
  if (environment.DBUS_SESSION_BUS_ADDRESS) return true;
  const runtimeFolder = environment.XDG_RUNTIME_DIR || `/run/user/${process.getuid?.() ?? 0}`;
  return existsSync(join(runtimeFolder, 'bus'));
}
