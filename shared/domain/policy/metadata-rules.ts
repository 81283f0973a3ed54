import type { MetadataValue } from '../gateway-policy';

/** So many entries of metadata are kept, in their order; further ones are dropped without an error (cloudflare-api.md §2). */
export const KEPT_ENTRIES = 5;

/** True for a key that the gateway removes (cloudflare-api.md §2). */
export function isReservedKey(key: string): boolean {
  return key.startsWith('cf.');
}

/** True for a key that is not in exported spans (cloudflare-api.md §2). */
export function isLeftOutOfSpans(key: string): boolean {
  return key.startsWith('gen_ai.');
}

/**
 * The entries that reach the log entry. Assumption: reserved keys are taken out first; in which order the gateway goes
 * about it is not documented.
 */
export function keptMetadata(
  metadata: Readonly<Record<string, MetadataValue>>,
): Record<string, MetadataValue> {
  const entries = Object.entries(metadata).filter(([key]) => !isReservedKey(key));
  return Object.fromEntries(entries.slice(0, KEPT_ENTRIES));
}
