import { gatewayRefusal } from './admit';
import type { EffectiveOptions } from './gateway-options';
import type { GatewaySettings } from './gateway-settings';

/**
 * Refuses a third-party request that asks for a key of the account's own, because the demo account has stored
 * none: it pays by Unified Billing alone (cloudflare-api.md §2, §6.2).
 */
export function checkCredentials(
  modelId: string,
  gateway: GatewaySettings,
  options: EffectiveOptions,
): void {
  if (modelId.startsWith('@cf/')) return;
  if (options.byokAlias !== null) {
    throw gatewayRefusal({
      status: 400,
      code: 2040,
      message: `BYOK alias not found: ${options.byokAlias}`,
    });
  }
  // A header cannot loosen `byok_only`.
  if (!options.noWholesale && !gateway.byok_only) return;
  // Assumption: the code; the status is documented for the header.
  throw gatewayRefusal({
    status: 400,
    code: 2021,
    message: 'Unified Billing is forbidden for this request and no provider key is stored',
  });
}
