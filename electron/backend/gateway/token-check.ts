import { AppFailure } from '@shared/domain/app-error';
import type { TokenCheck } from '@shared/domain/account';
import { isJsonObject } from '@shared/domain/json';
import type { GatewayClient } from './gateway-client';
import { requestJson } from './request-json';

/** Account-owned tokens are known to the account form only, all others to the user form (cloudflare-api.md §1.5). */
const FORMS = ['tokens/verify', '/user/tokens/verify'] as const;

/**
 * Asks Cloudflare whether a token is good: the account form first, then the user form; either suffices.
 * Throws `AppFailure` if no answer could be had, which says nothing about the token.
 */
export async function checkToken(client: GatewayClient): Promise<TokenCheck> {
  let refusal = 'The token was not accepted.';
  for (const path of FORMS) {
    try {
      const status = statusOf(await requestJson(client, { path }));
      if (status === 'active') return { valid: true, message: 'The token is valid and active.' };
      refusal = `The token is ${status}.`;
    } catch (error) {
      if (!(error instanceof AppFailure) || !isRefusal(error)) throw error;
      const words = error.error.providerMessage;
      refusal = words ? `The token was not accepted: ${words}` : refusal;
    }
  }
  return { valid: false, message: refusal };
}

function statusOf(body: Awaited<ReturnType<typeof requestJson>>): string {
  const result = body['result'];
  const status = isJsonObject(result) ? result['status'] : null;
  return typeof status === 'string' ? status : 'of unknown status';
}

/** 4xx but for throttling: the server has looked at the token and does not know it. */
function isRefusal({ error }: AppFailure): boolean {
  const status = error.status ?? 0;
  return status >= 400 && status < 500 && status !== 429 && status !== 408;
}
