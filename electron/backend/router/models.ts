import type { Catalog } from '../gateway/catalog';
import { api } from './api';

/** Handlers of `contract.models`. */
export function modelsRouter(catalog: Catalog) {
  return { list: api.models.list.handler(() => catalog.list()) };
}
