/** What a token may do (cloudflare-api.md §10). */
export type Permission =
  | 'workers-ai-read'
  | 'gateway-read'
  | 'gateway-edit'
  | 'account-read'
  /** Assumption: a permission of its own; no source names the one of the credit balance. */
  | 'billing-read';

/** A token that the simulator knows. */
export interface DemoToken {
  token: string;
  /** Account-owned tokens (`cfat_…`) verify at the account form only (cloudflare-api.md §1.5). */
  kind: 'user' | 'account';
  status: 'active' | 'disabled' | 'expired';
  permissions: readonly Permission[];
  /** The account that it is for; default `DEMO_ACCOUNT_ID`. */
  account?: string;
  /** Days until it expires; unlimited where missing. */
  daysLeft?: number;
}

/** The usual account of the simulator; 32 hexadecimal digits like any other. */
export const DEMO_ACCOUNT_ID = 'de300de300de300de300de300de300de';

/** An account of after 2026-09-24, which keeps its logs in Workers Observability (cloudflare-api.md §1.7). */
export const NEWER_ACCOUNT_ID = 'de301de301de301de301de301de301de';

/** The accounts of the simulator, by id. */
export const DEMO_ACCOUNTS: Readonly<Record<string, { name: string; createdOn: string }>> = {
  [DEMO_ACCOUNT_ID]: { name: 'Demo account', createdOn: '2026-01-01T00:00:00.000000Z' },
  [NEWER_ACCOUNT_ID]: { name: 'Newer demo account', createdOn: '2026-10-05T00:00:00.000000Z' },
};

const EVERYTHING: readonly Permission[] = [
  'workers-ai-read',
  'gateway-read',
  'gateway-edit',
  'account-read',
  'billing-read',
];

/** One token per kind of refusal that a user can meet. None of them opens anything real. */
export const DEMO_TOKENS = {
  user: {
    token: 'demo_user_token_0123456789abcdefghijklmnopqr',
    kind: 'user',
    status: 'active',
    permissions: EVERYTHING,
  },
  accountOwned: {
    token: 'cfat_demo_account_token_0123456789abcdefghij',
    kind: 'account',
    status: 'active',
    permissions: EVERYTHING,
  },
  gatewayOnly: {
    token: 'demo_gateway_only_token_0123456789abcdefghij',
    kind: 'user',
    status: 'active',
    permissions: ['gateway-read', 'gateway-edit'],
  },
  inferenceOnly: {
    token: 'demo_inference_only_token_0123456789abcdefgh',
    kind: 'user',
    status: 'active',
    permissions: ['workers-ai-read'],
  },
  gatewayReader: {
    token: 'demo_gateway_reader_token_0123456789abcdefgh',
    kind: 'user',
    status: 'active',
    permissions: ['workers-ai-read', 'gateway-read', 'account-read', 'billing-read'],
  },
  withoutCredits: {
    token: 'demo_without_credits_token_0123456789abcdefg',
    kind: 'user',
    status: 'active',
    permissions: ['workers-ai-read', 'gateway-read', 'gateway-edit', 'account-read'],
  },
  newerAccount: {
    token: 'demo_newer_account_token_0123456789abcdefghi',
    kind: 'user',
    status: 'active',
    permissions: EVERYTHING,
    account: NEWER_ACCOUNT_ID,
  },
  newerAccountUnseen: {
    token: 'demo_newer_account_unseen_token_0123456789ab',
    kind: 'user',
    status: 'active',
    permissions: ['workers-ai-read', 'gateway-read', 'gateway-edit', 'billing-read'],
    account: NEWER_ACCOUNT_ID,
  },
  endsSoon: {
    token: 'demo_ends_soon_token_0123456789abcdefghijklm',
    kind: 'user',
    status: 'active',
    permissions: EVERYTHING,
    daysLeft: 3,
  },
  disabled: {
    token: 'demo_disabled_token_0123456789abcdefghijklmn',
    kind: 'user',
    status: 'disabled',
    permissions: EVERYTHING,
  },
  expired: {
    token: 'demo_expired_token_0123456789abcdefghijklmno',
    kind: 'user',
    status: 'expired',
    permissions: EVERYTHING,
  },
} as const satisfies Record<string, DemoToken>;

/** What a made-up token stands for: one that may do everything, unless its own name says otherwise. */
export function guestToken(token: string): DemoToken | undefined {
  if (/invalid|wrong|bad|unknown|revoked/i.test(token)) return undefined;
  const kind = token.startsWith('cfat_') ? 'account' : 'user';
  return { token, kind, status: 'active', permissions: EVERYTHING };
}

/** The token with exactly this text. */
export function findToken(token: string): DemoToken | undefined {
  return Object.values<DemoToken>(DEMO_TOKENS).find((known) => known.token === token);
}
