import { environmentProxy } from '@electron/backend/network/environment-proxy';
import { firstProxy } from '@electron/backend/network/proxy-list';
import { session } from 'electron';

/** The proxy of the environment, which may hold a password, or else the system's own, with its proxy script. */
export async function systemProxy(url: string): Promise<string | null> {
  const named = environmentProxy(process.env);
  return named ? named(url) : firstProxy(await session.defaultSession.resolveProxy(url));
}
