import type { Fault } from './fault';

/** What the cache may do otherwise. */
export const CACHE_FAULTS: readonly Fault[] = [
  {
    name: 'cached-stream',
    cases: [],
    // Assumption: what a cached stream looks like is not documented (cloudflare-api.md §4).
    sentence: 'The cache keeps streams too: a HIT is the whole stream in one burst.',
    kind: 'cached-stream',
  },
];
