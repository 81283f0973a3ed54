/** What a token may do (cloudflare-api.md §10). */
export type Permission = 'workers-ai-read' | 'gateway-read' | 'gateway-edit' | 'account-read';

/** A token that the simulator knows. */
export interface DemoToken {
  token: string;
  /** Account-owned tokens (`cfat_…`) verify at the account form only (cloudflare-api.md §1.5). */
  kind: 'user' | 'account';
  status: 'active' | 'disabled' | 'expired';
  permissions: readonly Permission[];
}

/** The one account of the simulator; 32 hexadecimal digits like any other. */
export const DEMO_ACCOUNT_ID = 'de300de300de300de300de300de300de';

const EVERYTHING: readonly Permission[] = [
  'workers-ai-read',
  'gateway-read',
  'gateway-edit',
  'account-read',
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
