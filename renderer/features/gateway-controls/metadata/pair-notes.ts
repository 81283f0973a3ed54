import {
  isLeftOutOfSpans,
  isReservedKey,
  KEPT_ENTRIES,
  keptMetadata,
} from '@shared/domain/policy/metadata-rules';
import { metadataOf, type MetadataPair } from './metadata-pairs';

/** What becomes of one entry. */
export interface PairNote {
  isKept: boolean;
  /** In a few words; null: it is kept as it is. */
  text: string | null;
}

/** What the gateway does with each entry, in their order. */
export function pairNotes(pairs: readonly MetadataPair[]): PairNote[] {
  const kept = new Set(Object.keys(keptMetadata(metadataOf(pairs) ?? {})));
  const keys = pairs.map(({ key }) => key.trim());
  return keys.map((key, index): PairNote => {
    if (key === '') return { isKept: false, text: 'not sent: it has no key' };
    if (keys.lastIndexOf(key) > index) {
      return { isKept: false, text: 'not sent: a later entry has the same key' };
    }
    if (isReservedKey(key)) return { isKept: false, text: 'removed: “cf.” is reserved' };
    if (!kept.has(key)) {
      return { isKept: false, text: `dropped: only the first ${KEPT_ENTRIES} are kept` };
    }
    return { isKept: true, text: keptNote(key, pairs[index]?.value ?? '') };
  });
}

function keptNote(key: string, value: string): string | null {
  const notes = [
    isLeftOutOfSpans(key) ? 'not in exported spans' : null,
    /[^\x20-\x7e]/.test(key + value) ? 'sent as \\uXXXX escapes' : null,
    value.trim() === 'null' || /^\s*[{[]/.test(value)
      ? 'sent as a text: as JSON it would make the gateway drop all entries'
      : null,
  ].filter((note) => note !== null);
  return notes.length === 0 ? null : notes.join(' · ');
}
