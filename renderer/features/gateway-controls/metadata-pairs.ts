import type { MetadataValue } from '@shared/domain/gateway-policy';

/** One entry as it is typed. */
export interface MetadataPair {
  key: string;
  value: string;
}

/** The entries of a policy, as text. */
export function pairsOf(metadata: Record<string, MetadataValue> | null): MetadataPair[] {
  return Object.entries(metadata ?? {}).map(([key, value]) => ({ key, value: String(value) }));
}

/** What was typed as metadata: `true`, `false` and numbers keep their type; entries without a key are left out. */
export function metadataOf(pairs: readonly MetadataPair[]): Record<string, MetadataValue> | null {
  const entries = pairs
    .filter(({ key }) => key.trim() !== '')
    .map(({ key, value }): [string, MetadataValue] => [key.trim(), typed(value)]);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function typed(text: string): MetadataValue {
  if (text === 'true' || text === 'false') return text === 'true';
  const number = Number(text);
  // Only what reads back as it was typed is a number: `007` and `1e3` are texts.
  return text !== '' && Number.isFinite(number) && String(number) === text ? number : text;
}
