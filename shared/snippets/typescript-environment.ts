import { javaScriptTemplateText } from './javascript-quote';

/** Lines that read account and token; without them an SDK would fall back to a provider's own key. */
export const READ_ENVIRONMENT = `const { CLOUDFLARE_ACCOUNT_ID, CLOUDFLARE_API_TOKEN } = process.env;
if (!CLOUDFLARE_ACCOUNT_ID || !CLOUDFLARE_API_TOKEN) {
  throw new Error("Set CLOUDFLARE_ACCOUNT_ID and CLOUDFLARE_API_TOKEN.");
}`;

/** How to run what uses top-level await and types. */
export const HOW_TO_RUN = 'Save it as a .mts file and run it with node, 22.18 or newer.';

/** An address below the account, as a template literal. `apiBase` is the address up to and without `/accounts`. */
export function accountUrl(apiBase: string, path: string): string {
  const before = javaScriptTemplateText(`${apiBase}/accounts/`);
  return `\`${before}\${CLOUDFLARE_ACCOUNT_ID}/${javaScriptTemplateText(path)}\``;
}
