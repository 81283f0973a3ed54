import { query } from '@renderer/rpc/client';
import type { Model } from '@shared/domain/model';

const NO_MODELS: Model[] = [];

/** The catalogue, read once and kept until the account changes. */
export function modelsQuery() {
  return query.models.list.queryOptions({ staleTime: Infinity });
}

/** The models of a reading, or none while it is under way. */
export function modelsOf(list: { models: Model[] } | undefined): Model[] {
  return list?.models ?? NO_MODELS;
}
