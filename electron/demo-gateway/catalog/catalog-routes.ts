import type { Route } from '../http/router';
import { searchModels } from './models-search';

/** The model lists and schemas (cloudflare-api.md §1.3, §1.4). */
export const CATALOG_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: '/accounts/:account/ai/models/search', handle: searchModels },
];
