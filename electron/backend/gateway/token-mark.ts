import { createHmac } from 'node:crypto';

/** Hexadecimal digits of a mark: enough to tell a few tokens apart, too few to make anything of. */
const LENGTH = 8;

/**
 * What equal tokens share and nobody can turn back (security.md §3): an HMAC-SHA-256 with the salt of one data folder,
 * cut short. It tells whether two requests were sent as the same, and nothing else.
 */
export function tokenMark(token: string, salt: Uint8Array): string {
  return createHmac('sha256', salt).update(`token ${token}`).digest('hex').slice(0, LENGTH);
}
