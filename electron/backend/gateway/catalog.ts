import type { ModelList } from '@shared/contract/models';
import { AppFailure } from '@shared/domain/app-error';
import { isJsonObject, type JsonObject } from '@shared/domain/json';
import type { Model } from '@shared/domain/model';
import type { Clock } from '../ports';
import { parseCatalogModel } from './parse-catalog-model';
import { parseWorkersModel } from './parse-workers-model';
import type { GatewayClient } from './gateway-client';
import { requestJson } from './request-json';

/** The models that the connected account can call. */
export interface Catalog {
  /** Throws `AppFailure` only if neither list could be read. */
  list(): Promise<ModelList>;
}

/** Whom to ask, and whether that is the simulator. */
export interface CatalogSource {
  client(): Promise<GatewayClient>;
  readonly isDemo: boolean;
}

const FRESH_FOR = 600_000;
const PER_PAGE = 100;
/** More pages than any real list has: an answer that never ends must not keep us asking. */
const MAX_PAGES = 50;

/** Reads both lists of the API once and keeps them for ten minutes. */
export function createCatalog(connection: CatalogSource, clock: Clock): Catalog {
  let kept: { from: GatewayClient; list: ModelList; at: number } | null = null;
  return {
    async list() {
      const from = await connection.client();
      if (kept?.from === from && clock.elapsed() - kept.at < FRESH_FOR) return kept.list;
      const list = await read(from, connection.isDemo, clock);
      // A list with a gap is not kept: the next look may fill it.
      if (list.warning === null) kept = { from, list, at: clock.elapsed() };
      return list;
    },
  };
}

async function read(client: GatewayClient, demo: boolean, clock: Clock): Promise<ModelList> {
  // Undocumented: its absence is no failure (cloudflare-api.md §1.4).
  const [workers, catalog] = await Promise.allSettled([
    pages(client, 'ai/models/search', parseWorkersModel),
    pages(client, 'ai/catalog/models', parseCatalogModel),
  ]);
  if (workers.status === 'rejected' && catalog.status === 'rejected') throw workers.reason;
  const models = new Map<string, Model>();
  for (const list of [workers, catalog]) {
    if (list.status === 'rejected') continue;
    for (const model of list.value) models.set(model.id, { ...model, demo });
  }
  return {
    models: [...models.values()],
    fetchedAt: clock.now(),
    warning:
      warningOf(workers, 'Workers AI models') ?? warningOf(catalog, 'models of other providers'),
  };
}

function warningOf(list: PromiseSettledResult<unknown>, what: string): string | null {
  if (list.status === 'fulfilled') return null;
  const reason = list.reason instanceof AppFailure ? ` ${list.reason.error.message}` : '';
  return `The list of ${what} could not be read.${reason} Any model can still be typed by its id.`;
}

async function pages(
  client: GatewayClient,
  path: string,
  parse: (item: JsonObject) => Model | null,
): Promise<Model[]> {
  const models: Model[] = [];
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const query = { page: String(page), per_page: String(PER_PAGE) };
    const { result, result_info: info } = await requestJson(client, { path, query });
    const items = Array.isArray(result) ? result.filter(isJsonObject) : [];
    models.push(...items.map(parse).filter((model) => model !== null));
    const total = isJsonObject(info) ? Number(info['total_count']) : NaN;
    const isLast = Number.isFinite(total) ? page * PER_PAGE >= total : items.length < PER_PAGE;
    if (items.length === 0 || isLast) break;
  }
  return models;
}
