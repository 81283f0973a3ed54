import { createMemorySecretStore } from '@electron/backend/account/memory-secret-store';
import { defaultDataFolder } from '@electron/backend/data-folder';
import { checkedApiBase } from '@electron/backend/gateway/gateway-client';
import type { Ports, StartAccount } from '@electron/backend/ports';
import { systemClock } from '@electron/backend/system-clock';
import { demoGatewayPort } from '@electron/demo-gateway/demo-gateway-port';
import { ACCOUNT_ID_PATTERN } from '@shared/domain/account';
import { AppFailure } from '@shared/domain/app-error';
import packageJson from '../../package.json';
import type { CliOptions } from './cli-options';
import { UsageError } from './usage-error';

const API_BASE = 'https://api.cloudflare.com/client/v4';

/** The backend's ports for the terminal. Takes the token out of `environment`. Throws `UsageError`. */
export function createCliPorts(options: CliOptions, environment: NodeJS.ProcessEnv): Ports {
  const token = environment.CLOUDFLARE_API_TOKEN;
  // Read once: no child process and no dump of the environment can show it from here on.
  delete environment.CLOUDFLARE_API_TOKEN;
  const apiBase = options.apiBase === null ? API_BASE : withApiPath(options.apiBase);
  return {
    fetch: globalThis.fetch,
    clock: systemClock,
    log: { info: () => {}, warn: (message) => console.error(message) },
    secrets: createMemorySecretStore(),
    demoGateway: demoGatewayPort(),
    openExternal: () => Promise.resolve(false),
    dataFolder: options.dataDir ?? defaultDataFolder(),
    apiBase,
    startAccount: options.demo ? null : accountOf(options, environment, token),
    info: { version: packageJson.version, host: 'cli', platform: process.platform },
  };
}

function accountOf(
  options: CliOptions,
  environment: NodeJS.ProcessEnv,
  token: string | undefined,
): StartAccount {
  checkApiBase(options.apiBase);
  const accountId = options.account ?? environment.CLOUDFLARE_ACCOUNT_ID;
  if (!accountId) {
    throw new UsageError('--account is missing (or CLOUDFLARE_ACCOUNT_ID, or use --demo)');
  }
  // Another server may name its accounts otherwise; what cannot go into an address is refused anyway.
  const pattern = options.apiBase === null ? ACCOUNT_ID_PATTERN : /^[\w-]{1,64}$/;
  if (!pattern.test(accountId)) {
    throw new UsageError('--account is not an account ID: 32 hexadecimal digits');
  }
  if (!token) throw new UsageError('CLOUDFLARE_API_TOKEN is not set');
  if (!/^[\x21-\x7e]{1,1000}$/.test(token)) {
    throw new UsageError(
      `CLOUDFLARE_API_TOKEN is not a token: ${token.length} characters, or one of them no printable ASCII`,
    );
  }
  return { accountId, token };
}

/** An address without a path stands for the API as Cloudflare lays it out; one with a path is used as it is. */
function withApiPath(apiBase: string): string {
  const url = URL.parse(apiBase);
  const isBare = url?.pathname === '/' && !url.search && !url.hash;
  return isBare ? new URL('/client/v4', url).href : apiBase;
}

function checkApiBase(apiBase: string | null): void {
  if (apiBase === null) return;
  try {
    checkedApiBase(apiBase);
  } catch (error) {
    const reason = error instanceof AppFailure ? error.message : '';
    throw new UsageError(`--api-base cannot be used. ${reason}`, { cause: error });
  }
}
