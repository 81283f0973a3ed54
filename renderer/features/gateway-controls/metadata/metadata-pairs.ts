import type { MetadataValue } from '@shared/domain/gateway-policy';

/** One entry as it is typed. */
export interface MetadataPair {
  key: string;
  value: string;
  /** Sends what looks like a number or a boolean as the text that it is written in. */
  asText: boolean;
}

/** The entries of a policy, as text. */
export function pairsOf(metadata: Record<string, MetadataValue> | null): MetadataPair[] {
  return Object.entries(metadata ?? {}).map(([key, value]) => ({
    key,
    value: String(value),
    asText: typeof value === 'string' && typeof typed(value) !== 'string',
  }));
}

/** What was typed as metadata: `true`, `false` and numbers keep their type; entries without a key are left out. */
export function metadataOf(pairs: readonly MetadataPair[]): Record<string, MetadataValue> | null {
  const entries = pairs
    .filter(({ key }) => key.trim() !== '')
    .map((pair): [string, MetadataValue] => [pair.key.trim(), valueOfPair(pair)]);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** The value that an entry sends. */
export function valueOfPair({ value, asText }: MetadataPair): MetadataValue {
  return asText ? value : typed(value);
}

/** True for a text that would be sent as a number or a boolean. */
export function looksTyped(text: string): boolean {
  return typeof typed(text) !== 'string';
}

function typed(text: string): MetadataValue {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  // Only what reads back as it was typed is a number: `007` and `1e3` are texts.
  return text !== '' && Number.isFinite(number) && String(number) === text ? number : text;
}
