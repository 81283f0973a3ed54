import { ACCOUNT_ID_PATTERN, TOKEN_PATTERN } from '@shared/domain/account';

const SCANNED_TOKEN = /^cf[a-z]{1,3}_/i;
const TOKEN_LENGTH = 40;
const GLOBAL_KEY = /^[0-9a-f]{37}$/i;
const ID_IN_ADDRESS = /^https:\/\/dash\.cloudflare\.com\/([0-9a-f]{32})(?![0-9a-f])/i;

/**
 * The account id in what was typed: without white space, and taken out of a dashboard address, whose first
 * part it is (cloudflare-api.md §10).
 */
export function readAccountId(typed: string): string {
  const text = typed.trim();
  return ID_IN_ADDRESS.exec(text)?.[1] ?? text;
}

/**
 * True for what is an API token and not an account id: the prefix of newer tokens (`cfat_…`), 40 and more
 * characters beyond hexadecimal digits (cloudflare-api.md §10), or a Global API Key (§1.5). Such a text must not be kept in a field that shows it.
 */
export function looksLikeToken(typed: string): boolean {
  const text = readAccountId(typed);
  if (/^https?:/i.test(text)) return false;
  if (SCANNED_TOKEN.test(text) || GLOBAL_KEY.test(text)) return true;
  return text.length >= TOKEN_LENGTH && /[^0-9a-f]/i.test(text);
}

/** The token in what was typed: without white space around it, and without the `Bearer` of a copied header. */
export function readToken(typed: string): string {
  return typed.trim().replace(/^(?:authorization:\s*)?bearer\s+/i, '');
}

/** Why this is no account id, in a sentence that does not repeat it; null if it is one. */
export function accountIdProblem(typed: string): string | null {
  const text = readAccountId(typed);
  if (ACCOUNT_ID_PATTERN.test(text)) return null;
  const length = text === '' ? '' : ` This has ${text.length} characters.`;
  return `An account ID is 32 digits from 0–9 and a–f: the first part of any dashboard address.${length}`;
}

/** Why this can be no token, in a sentence that tells no more of it than its length (security.md §3 L5); null if it can. */
export function tokenProblem(typed: string): string | null {
  const text = readToken(typed);
  if (ACCOUNT_ID_PATTERN.test(text)) {
    return 'This has the form of an account ID. The token is the secret that the dashboard shows once, when it is made.';
  }
  if (GLOBAL_KEY.test(text)) {
    return 'This has the form of the Global API Key, which the gateway does not take. Make an API token.';
  }
  if (TOKEN_PATTERN.test(text)) return null;
  const length = text === '' ? '' : ` This has ${text.length.toLocaleString('en-US')} characters.`;
  return `A token is 20 characters or more, at most 1,000, without spaces.${length}`;
}
