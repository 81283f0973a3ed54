import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import type { DemoGatewayOptions } from '@electron/demo-gateway/demo-gateway-options';
import { canaryRun } from '@tests/canary/canary-run';
import { saveSettings } from '@tests/support/save-settings';

/**
 * Whom an app is connected to. `connected`: an account, with the run's canary as its token, whose API is a demo gateway.
 * `unconnected`: the same, but for the account, which a spec may type. `demo`: the app's own demo mode.
 */
export type AccountMode = 'connected' | 'unconnected' | 'demo';

/** What an app is started with. */
export interface AccountSetup {
  /** Plays the API; null in demo mode, where the app starts its own. */
  gateway: RunningDemoGateway | null;
  arguments: string[];
  environment: NodeJS.ProcessEnv;
}

/** A page that shows a stream works all the time: answers that nobody watches come five times as fast. */
const QUICK: DemoGatewayOptions = { pace: 0.2 };

/** For specs that watch an answer come, or stop it. */
export const OWN_PACE: DemoGatewayOptions = { pace: 1 };

/** Starts what plays the API, and makes its address that of the app's settings. */
export async function setUpAccount(
  mode: AccountMode,
  dataFolder: string,
  gatewayOptions: DemoGatewayOptions,
): Promise<AccountSetup> {
  if (mode === 'demo') return { gateway: null, arguments: ['--demo'], environment: {} };
  const gateway = await createDemoGateway({ admitGuests: true, ...QUICK, ...gatewayOptions });
  // Before the account is given: a token belongs to the address it was given for.
  await saveSettings(dataFolder, { apiBase: gateway.address.apiBase });
  const { accountId, token } = canaryRun();
  const account = { CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: token };
  return { gateway, arguments: [], environment: mode === 'connected' ? account : {} };
}
