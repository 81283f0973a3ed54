import { isJsonObject, type Json } from '@shared/domain/json';
import { jsonProblem } from '@shared/domain/json-problem';
import { repeatedKeys } from '@shared/domain/repeated-keys';
import type { MetadataValue } from '@shared/domain/gateway-policy';
import { isReservedKey, KEPT_ENTRIES, keptMetadata } from '@shared/domain/policy/metadata-rules';

/** What the gateway would do with one entry of a JSON text. */
export interface JudgedEntry {
  key: string;
  /** As JSON. */
  value: string;
  /** `refused`: with it, the gateway drops all entries. */
  fate: 'kept' | 'beyond' | 'reserved' | 'refused';
}

/** A JSON text as metadata. */
export type JudgedMetadata =
  | { type: 'empty' }
  | { type: 'unreadable'; problem: string }
  | {
      type: 'read';
      entries: JudgedEntry[];
      /** What would come of it if it were sent as it is, in a sentence. */
      outcome: string;
      /** The entries that can be sent; null: none. */
      usable: Record<string, MetadataValue> | null;
    };

/** Foretells what the gateway makes of metadata (cloudflare-api.md §2). Never throws. */
export function judgeMetadata(text: string): JudgedMetadata {
  if (text.trim() === '') return { type: 'empty' };
  let parsed: Json;
  try {
    parsed = JSON.parse(text) as Json;
  } catch (failure) {
    return { type: 'unreadable', problem: jsonProblem(failure, text) };
  }
  if (!isJsonObject(parsed)) {
    return { type: 'unreadable', problem: 'Metadata is an object: { "key": "value" }.' };
  }
  const all = Object.entries(parsed);
  const good = all.filter((entry): entry is [string, MetadataValue] => isPlain(entry[1]));
  const usable = Object.fromEntries(good);
  const kept = keptMetadata(usable);
  const entries = all.map(([key, value]): JudgedEntry => ({
    key,
    value: JSON.stringify(value),
    fate: !isPlain(value)
      ? 'refused'
      : isReservedKey(key)
        ? 'reserved'
        : Object.hasOwn(kept, key)
          ? 'kept'
          : 'beyond',
  }));
  return {
    type: 'read',
    entries,
    outcome: [outcomeOf(entries), repeatedWords(text)].join(' ').trim(),
    usable: good.length === 0 ? null : usable,
  };
}

function isPlain(value: Json): value is MetadataValue {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value))
  );
}

/** Which of two equal keys the gateway takes is not documented; this app sends the last alone. */
function repeatedWords(text: string): string {
  const keys = repeatedKeys(text).map((key) => `“${key}”`);
  if (keys.length === 0) return '';
  const stand = keys.length === 1 ? 'stands' : 'stand';
  return `${keys.join(', ')} ${stand} there more than once: only the last is used.`;
}

function outcomeOf(entries: readonly JudgedEntry[]): string {
  const count = (fate: JudgedEntry['fate']) =>
    entries.filter((entry) => entry.fate === fate).length;
  const refused = entries.filter(({ fate }) => fate === 'refused');
  if (refused.length > 0) {
    const names = refused.map(({ key }) => `“${key}”`).join(', ');
    return `Sent like this, the gateway would drop all ${entries.length} entries without an error, because of ${names}: values are texts, numbers or booleans.`;
  }
  if (entries.length === 0) return 'There is nothing in it.';
  const lost = [
    count('reserved') > 0 ? `${count('reserved')} reserved` : null,
    count('beyond') > 0 ? `${count('beyond')} beyond the first ${KEPT_ENTRIES}` : null,
  ].filter((part) => part !== null);
  const kept = `The gateway would keep ${count('kept')} of ${entries.length}`;
  return lost.length === 0 ? `${kept}.` : `${kept} and drop ${lost.join(' and ')}.`;
}
