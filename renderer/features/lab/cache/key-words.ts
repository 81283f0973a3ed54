import type { KeyChange } from '@shared/domain/lab/lab-definition';

/** What each key test changes, as people call it, and as it stands on the wire. */
export const KEY_CHANGE_WORDS: Record<KeyChange, { label: string; wire: string }> = {
  metadata: { label: 'Other metadata', wire: 'cf-aig-metadata' },
  'event-id': { label: 'Another event id', wire: 'cf-aig-event-id' },
  'cache-ttl': { label: 'Another cache time', wire: 'cf-aig-cache-ttl' },
  stream: { label: 'Stream on or off', wire: 'stream' },
  seed: { label: 'Another seed', wire: 'seed' },
  temperature: { label: 'Another temperature', wire: 'temperature' },
  'max-tokens': { label: 'Another token limit', wire: 'max_tokens' },
  'trailing-space': { label: 'A space after the prompt', wire: 'messages' },
  format: { label: 'Another format', wire: 'endpoint and body' },
};
