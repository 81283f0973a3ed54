/**
 * What the gateway says of its cache (cloudflare-api.md §3), in capitals, normally `HIT` or `MISS`;
 * null where it said nothing. `headers` has names in lower case.
 */
export function cacheStatusOf(headers: Record<string, string>): string | null {
  return headers['cf-aig-cache-status']?.toUpperCase() ?? null;
}
