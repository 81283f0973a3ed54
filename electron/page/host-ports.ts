import { createKeychainStore } from '@electron/backend/account/keychain-store';
import { createMemorySecretStore } from '@electron/backend/account/memory-secret-store';
import { defaultDataFolder, namedDataFolder } from '@electron/backend/data-folder';
import type { Ports } from '@electron/backend/ports';
import { systemClock } from '@electron/backend/system-clock';
import { demoGatewayPort } from '@electron/demo-gateway/demo-gateway-port';
import packageJson from '../../package.json';
import type { HostOptions } from './host-options';
import { takeStartAccount } from './start-account';

const API_BASE = 'https://api.cloudflare.com/client/v4';

/** What a host adds to the ports that all window hosts share. */
export type HostPorts = Pick<Ports, 'systemProxy' | 'openExternal'> & {
  host: 'desktop' | 'loopback';
};

/** The backend's ports for a window host. Takes the account out of the environment. */
export function createHostPorts(host: HostPorts, options: HostOptions): Ports {
  const log = {
    info: (message: string) => console.log(message),
    warn: (message: string) => console.warn(message),
  };
  const account = takeStartAccount(process.env, log);
  const keepsTokens = options.keychain && !options.demo;
  return {
    fetch: globalThis.fetch,
    systemProxy: host.systemProxy,
    openExternal: host.openExternal,
    clock: systemClock,
    log,
    secrets: keepsTokens ? createKeychainStore() : createMemorySecretStore(),
    demoGateway: demoGatewayPort(),
    dataFolder: options.dataDir === null ? defaultDataFolder() : namedDataFolder(options.dataDir),
    apiBase: API_BASE,
    startAccount: options.demo ? null : account,
    ignoreSavedAccount: !keepsTokens,
    info: { version: packageJson.version, host: host.host, platform: process.platform },
  };
}
