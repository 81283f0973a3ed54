import { query } from '@renderer/rpc/client';
import type { ModelCollections } from '@shared/domain/model-collections';

const NOTHING: ModelCollections = { favourites: [], presets: [] };

/** Favourites and presets, read once. */
export function collectionsQuery() {
  return query.models.collections.queryOptions({ staleTime: Infinity });
}

/** What was read, or nothing while it is under way. */
export function collectionsOf(read: ModelCollections | undefined): ModelCollections {
  return read ?? NOTHING;
}
