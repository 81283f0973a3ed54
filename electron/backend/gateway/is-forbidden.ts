import type { AppError } from '@shared/domain/app-error';

/**
 * True if an answer to a management call says "this token may not": the permission is missing, or the token is not for
 * this account, which are answered alike (cloudflare-api.md §6.2). Not for an account that Cloudflare has blocked.
 */
export function isForbidden({ code }: AppError): boolean {
  return code === 'token-refused' || code === 'token-lacks-permission';
}
