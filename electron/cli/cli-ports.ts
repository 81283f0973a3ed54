import { createKeychainStore } from '@electron/backend/account/keychain-store';
import { createMemorySecretStore } from '@electron/backend/account/memory-secret-store';
import { onlyEnvironmentProxy } from '@electron/backend/network/environment-proxy';
import type { Ports } from '@electron/backend/ports';
import { systemClock } from '@electron/backend/system-clock';
import { demoGatewayPort } from '@electron/demo-gateway/demo-gateway-port';
import packageJson from '../../package.json';
import { apiBaseOf } from './api-base';
import type { CommonOptions } from './cli-options';
import { dataFolderOf } from './data-folder-of';
import { takeStartAccount } from './start-account';

/** The backend's ports for the terminal. Takes the account out of `environment`. Throws `UsageError`. */
export function createCliPorts(options: CommonOptions, environment: NodeJS.ProcessEnv): Ports {
  const startAccount = takeStartAccount(options, environment);
  // Nothing is saved here; the keychain is looked at for the account that the app has saved, and for no other reason.
  const readsKeychain = !options.demo && startAccount === null;
  return {
    fetch: globalThis.fetch,
    systemProxy: onlyEnvironmentProxy(environment),
    clock: systemClock,
    log: { info: () => {}, warn: (message) => console.error(message) },
    secrets: readsKeychain ? createKeychainStore() : createMemorySecretStore(),
    demoGateway: demoGatewayPort(),
    openExternal: () => Promise.resolve(false),
    dataFolder: dataFolderOf(options.dataDir),
    apiBase: apiBaseOf(options.apiBase),
    apiBaseIsFixed: options.apiBase !== null,
    startAccount,
    ignoreSavedAccount: options.demo,
    info: { version: packageJson.version, host: 'cli', platform: process.platform },
  };
}
