/** The page's own scheme: its files come from a fixed list, never from `file:`. */
export const PAGE_SCHEME = 'app';

/** The only host of that scheme. */
export const PAGE_HOST = 'bundle';

/** What the window loads. */
export const PAGE_URL = `${PAGE_SCHEME}://${PAGE_HOST}/`;

/** True for an address of the page itself. Compared part by part: prefixes can be imitated. */
export function isPageUrl(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${PAGE_SCHEME}:` &&
    url.host === PAGE_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
