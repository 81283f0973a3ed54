import type { LiveSource } from './catalog-copies';
import { parseCatalogModel } from './parse-catalog-model';
import { parseWorkersModel } from './parse-workers-model';
import type { ListAddress } from './read-list';

/** Where each list is read (cloudflare-api.md §1.3, §1.4). */
export const LISTS: Record<LiveSource, ListAddress> = {
  'workers-ai': { path: 'ai/models/search', parse: parseWorkersModel },
  // Undocumented: its absence is no failure (cloudflare-api.md §1.4).
  'third-party': { path: 'ai/catalog/models', parse: parseCatalogModel },
};
