/** The prefix of newer tokens, e.g. `cfat_…` (cloudflare-api.md §10). */
const PREFIXED_TOKEN = /\bcf[a-z]{1,3}_[A-Za-z0-9_-]{20,}/;
const BEARER = /\bbearer\s+[\w.~+/-]{20,}/i;
/** Older tokens: 40 characters; one of only hexadecimal digits is a commit or a digest. */
const PLAIN_TOKEN = /(?<![\w/+=-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])(?=[\w-]*\d)[\w-]{40}(?![\w/+=-])/;

/** True for a text with something in it that looks like a Cloudflare API token. */
export function holdsToken(text: string): boolean {
  return PREFIXED_TOKEN.test(text) || BEARER.test(text) || PLAIN_TOKEN.test(text);
}
