import type { Catalog } from '../catalog/catalog';
import type { CollectionsStore } from '../catalog/collections-store';
import { api } from './api';

/** Handlers of `contract.models`. */
export function modelsRouter(catalog: Catalog, collections: CollectionsStore) {
  return {
    list: api.models.list.handler(() => catalog.list()),
    refresh: api.models.refresh.handler(() => catalog.refresh()),
    collections: api.models.collections.handler(() => collections.get()),
    saveCollections: api.models.saveCollections.handler(({ input }) => collections.save(input)),
  };
}
