/** One permission of a token, as the dashboard names it and as its form is filled by an address (cloudflare-api.md §10). */
export interface TokenPermission {
  /** e.g. `Workers AI – Read`. */
  name: string;
  key: 'ai' | 'aig' | 'account_settings';
  type: 'read' | 'edit' | 'run';
}

/** What a token for the app may be given. Without the first two little works; the others are for more. */
export const TOKEN_PERMISSIONS = {
  runModels: { name: 'Workers AI – Read', key: 'ai', type: 'read' },
  readGateways: { name: 'AI Gateway – Read', key: 'aig', type: 'read' },
  editGateways: { name: 'AI Gateway – Edit', key: 'aig', type: 'edit' },
  runGateways: { name: 'AI Gateway – Run', key: 'aig', type: 'run' },
  listAccounts: { name: 'Account Settings – Read', key: 'account_settings', type: 'read' },
} as const satisfies Record<string, TokenPermission>;

/** What the app asks for (cloudflare-api.md §10): running models, seeing gateways and logs, changing gateways. */
export const RECOMMENDED_PERMISSIONS: readonly TokenPermission[] = [
  TOKEN_PERMISSIONS.runModels,
  TOKEN_PERMISSIONS.readGateways,
  TOKEN_PERMISSIONS.editGateways,
];

const TOKEN_NAME = 'AI Gateway Playground';

/**
 * The dashboard's form for a new token with these permissions filled in; nothing is made until the user says so there.
 * `user`: a token of the person; `account`: one that the account owns (`cfat_…`).
 */
export function newTokenUrl(
  owner: 'user' | 'account',
  permissions: readonly TokenPermission[] = RECOMMENDED_PERMISSIONS,
): string {
  const keys = JSON.stringify(permissions.map(({ key, type }) => ({ key, type })));
  const filled = `permissionGroupKeys=${encodeURIComponent(keys)}`;
  const name = `name=${encodeURIComponent(TOKEN_NAME)}`;
  return owner === 'user'
    ? `https://dash.cloudflare.com/profile/api-tokens?${filled}&accountId=*&zoneId=all&${name}`
    : `https://dash.cloudflare.com/?to=/:account/api-tokens&${filled}&${name}`;
}

/** Pages of the dashboard and of its documentation (cloudflare-api.md §10). */
export const DASHBOARD_LINKS = {
  tokens: {
    label: 'API tokens in the dashboard',
    url: 'https://dash.cloudflare.com/profile/api-tokens',
  },
  gateways: {
    label: 'AI Gateway in the dashboard',
    url: 'https://dash.cloudflare.com/?to=/:account/ai/ai-gateway',
  },
  workersAi: {
    label: 'Workers AI in the dashboard',
    url: 'https://dash.cloudflare.com/?to=/:account/ai/workers-ai',
  },
  accountIdHelp: {
    label: 'Where to find the account ID',
    url: 'https://developers.cloudflare.com/fundamentals/account/find-account-and-zone-ids/',
  },
  tokenHelp: {
    label: 'How to make a token',
    url: 'https://developers.cloudflare.com/fundamentals/api/get-started/create-token/',
  },
} as const;
