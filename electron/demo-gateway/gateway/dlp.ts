import { isJsonObject, type Json } from '@shared/domain/json';
import type { GatewaySettings } from './gateway-settings';

/** What data loss prevention does with one direction of the traffic. */
export type DlpAction = 'BLOCK' | 'FLAG';

/**
 * The strictest action that the gateway's `dlp` setting asks for, or null. The short form without policies
 * looks at requests and responses alike (assumption).
 */
export function dlpAction(
  { dlp }: GatewaySettings,
  check: 'REQUEST' | 'RESPONSE',
): DlpAction | null {
  if (dlp?.['enabled'] !== true) return null;
  const both = ['REQUEST', 'RESPONSE'];
  const policies: Json[] = Array.isArray(dlp['policies'])
    ? dlp['policies']
    : [{ ...dlp, check: both }];
  const actions = policies.flatMap((policy) =>
    isJsonObject(policy) &&
    policy['enabled'] !== false &&
    Array.isArray(policy['check']) &&
    policy['check'].includes(check)
      ? [policy['action']]
      : [],
  );
  if (actions.includes('BLOCK')) return 'BLOCK';
  return actions.includes('FLAG') ? 'FLAG' : null;
}

/** Assumption: the demo's one profile is a number with 13 to 16 digits, as on a payment card. */
export function hasCardNumber(text: string): boolean {
  return /\b\d(?:[ -]?\d){12,15}\b/.test(text);
}

/** The value of the `cf-aig-dlp` header (cloudflare-api.md §3). */
export function dlpHeader(action: DlpAction, check: 'REQUEST' | 'RESPONSE'): string {
  const profile = { context: {}, entry_ids: ['demo-card-number'], profile_id: 'demo-cards' };
  return JSON.stringify({ findings: [{ profile, policy_ids: ['demo'], check }], action });
}
