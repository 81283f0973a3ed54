import { isJsonObject, type JsonObject } from '@shared/domain/json';
import type { GatewayClient } from '../gateway/gateway-client';
import { requestJson } from '../gateway/request-json';
import type { ListedModel } from './listed-model';

/** A list as it was read. */
export interface ReadList {
  models: ListedModel[];
  /** False where the answer stopped short of its own count: what is missing may still exist. */
  isComplete: boolean;
}

/** Where a list is read, and what one of its items is. */
export interface ListAddress {
  path: string;
  parse(item: JsonObject): ListedModel | null;
}

const PER_PAGE = 100;
/** More pages than any real list has: an answer that never ends must not keep us asking. */
const MAX_PAGES = 50;

/** Reads all pages of a model list; each id once. Throws `AppFailure` if one of them cannot be read. */
export async function readList(client: GatewayClient, list: ListAddress): Promise<ReadList> {
  const models = new Map<string, ListedModel>();
  let items = 0;
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const query = { page: String(page), per_page: String(PER_PAGE) };
    const { result, result_info: info } = await requestJson(client, { path: list.path, query });
    const here = Array.isArray(result) ? result.filter(isJsonObject) : [];
    for (const item of here) {
      const model = list.parse(item);
      if (model && !models.has(model.id)) models.set(model.id, model);
    }
    items += here.length;
    const total = isJsonObject(info) ? Number(info['total_count'] ?? NaN) : NaN;
    const isWhole = Number.isFinite(total) ? items >= total : here.length < PER_PAGE;
    // A server may give smaller pages than it was asked for: only its count tells which one is the last.
    if (here.length === 0 || isWhole) {
      return { models: [...models.values()], isComplete: isWhole && models.size > 0 };
    }
  }
  return { models: [...models.values()], isComplete: false };
}
