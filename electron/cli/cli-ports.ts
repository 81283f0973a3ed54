import { createKeychainStore } from '@electron/backend/account/keychain-store';
import { createMemorySecretStore } from '@electron/backend/account/memory-secret-store';
import { defaultDataFolder } from '@electron/backend/data-folder';
import { environmentProxy } from '@electron/backend/network/environment-proxy';
import type { Ports } from '@electron/backend/ports';
import { systemClock } from '@electron/backend/system-clock';
import { demoGatewayPort } from '@electron/demo-gateway/demo-gateway-port';
import packageJson from '../../package.json';
import type { CommonOptions } from './cli-options';
import { takeStartAccount } from './start-account';

const API_BASE = 'https://api.cloudflare.com/client/v4';

/** The backend's ports for the terminal. Takes the account out of `environment`. Throws `UsageError`. */
export function createCliPorts(options: CommonOptions, environment: NodeJS.ProcessEnv): Ports {
  const startAccount = takeStartAccount(options, environment);
  // Nothing is saved here; the keychain is looked at for the account that the app has saved, and for no other reason.
  const readsKeychain = !options.demo && startAccount === null;
  const apiBase = options.apiBase === null ? API_BASE : withApiPath(options.apiBase);
  return {
    fetch: globalThis.fetch,
    systemProxy: environmentProxy(environment) ?? (() => Promise.resolve(null)),
    clock: systemClock,
    log: { info: () => {}, warn: (message) => console.error(message) },
    secrets: readsKeychain ? createKeychainStore() : createMemorySecretStore(),
    demoGateway: demoGatewayPort(),
    openExternal: () => Promise.resolve(false),
    dataFolder: options.dataDir ?? defaultDataFolder(),
    apiBase,
    apiBaseIsFixed: options.apiBase !== null,
    startAccount,
    ignoreSavedAccount: options.demo,
    info: { version: packageJson.version, host: 'cli', platform: process.platform },
  };
}

/** An address without a path stands for the API as Cloudflare lays it out; one with a path is used as it is. */
function withApiPath(apiBase: string): string {
  const url = URL.parse(apiBase);
  const isBare = url?.pathname === '/' && !url.search && !url.hash;
  return isBare ? new URL('/client/v4', url).href : apiBase;
}
