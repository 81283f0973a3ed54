import { isJsonObject, type JsonObject } from '@shared/domain/json';

const MOST_ENTRIES = 5;

/**
 * What the gateway keeps of `cf-aig-metadata` (cloudflare-api.md §2): keys starting with `cf.` are removed,
 * the first five entries stay, and one value that is not text, number or boolean loses all of it.
 * Assumption: the reserved keys go before the five are counted, and unreadable JSON counts as none.
 */
export function readMetadata(header: string | null): JsonObject | null {
  const value = header === null ? null : parse(header);
  if (!isJsonObject(value)) return null;
  const own = Object.entries(value).filter(([key]) => !key.startsWith('cf.'));
  const kept = own.slice(0, MOST_ENTRIES);
  const plain = own.every(([, entry]) => ['string', 'number', 'boolean'].includes(typeof entry));
  return plain && kept.length > 0 ? Object.fromEntries(kept) : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
