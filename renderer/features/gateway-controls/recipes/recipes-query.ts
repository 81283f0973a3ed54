import { query } from '@renderer/rpc/client';

/** The recipes, read once: only this page changes them. */
export function recipesQuery() {
  return query.recipes.list.queryOptions({ staleTime: Infinity });
}
