import { authorize } from '../account/authorize';
import { ApiFailure } from '../http/api-failure';
import { resultInfo, v4Result } from '../http/envelopes';
import { pageOf, readPaging } from '../http/paging';
import { sendReply } from '../http/reply';
import type { Handler, Route } from '../http/router';
import { SIMULATED_MODELS } from '../models/simulated-models';
import { catalogItem } from './catalog-item';
import { inputSchema, outputSchema } from './model-schemas';
import { searchModels, taskItem, workersAiModels } from './models-search';
import { stableUuid } from './stable-uuid';

const sendSchema: Handler = (exchange, _state, { account = '' }) => {
  authorize(exchange, account, 'workers-ai-read');
  const id = exchange.url.searchParams.get('model') ?? '';
  const model = workersAiModels().find((known) => known.id === id);
  if (!model) {
    throw new ApiFailure({ status: 400, code: 5007, message: `No such model ${id} or task` });
  }
  const result = { input: inputSchema(model), output: outputSchema(model) };
  sendReply(exchange, { status: 200, body: v4Result(result) });
};

/** A list of distinct names, each once, in alphabetical order. */
function listing(names: () => string[], item: (name: string) => unknown): Handler {
  return (exchange, _state, { account = '' }) => {
    authorize(exchange, account, 'workers-ai-read');
    const search = exchange.url.searchParams.get('search')?.toLowerCase() ?? '';
    const found = [...new Set(names())]
      .filter((name) => name.toLowerCase().includes(search))
      .toSorted();
    sendReply(exchange, { status: 200, body: v4Result(found.map(item)) });
  };
}

/** Assumption: this list, which no reference describes, holds third-party models and `@cf/` ones alike. */
const listCatalog: Handler = (exchange, _state, { account = '' }) => {
  authorize(exchange, account, 'workers-ai-read');
  const { page, perPage } = readPaging(exchange.url, { least: 1, most: 100, usual: 20 });
  const here = pageOf(SIMULATED_MODELS, page, perPage).map(catalogItem);
  const counts = { here: here.length, all: SIMULATED_MODELS.length };
  sendReply(exchange, { status: 200, body: v4Result(here, resultInfo(page, perPage, counts)) });
};

const sendCatalogItem: Handler = (exchange, _state, path) => {
  authorize(exchange, path['account'] ?? '', 'workers-ai-read');
  const model = SIMULATED_MODELS.find((known) => known.id === path['id']);
  if (!model) {
    throw new ApiFailure({
      status: 404,
      code: 7003,
      message: `Model not found: ${path['id'] ?? ''}`,
    });
  }
  const schema = { input: inputSchema(model), output: outputSchema(model) };
  sendReply(exchange, { status: 200, body: v4Result({ ...catalogItem(model), schema }) });
};

/** The model lists and schemas (cloudflare-api.md §1.3, §1.4). */
export const CATALOG_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: '/accounts/:account/ai/models/search', handle: searchModels },
  { method: 'GET', pattern: '/accounts/:account/ai/models/schema', handle: sendSchema },
  {
    method: 'GET',
    pattern: '/accounts/:account/ai/authors/search',
    handle: listing(
      () => workersAiModels().map((model) => model.author),
      (name) => ({
        id: stableUuid(`author ${name}`),
        name,
      }),
    ),
  },
  {
    method: 'GET',
    pattern: '/accounts/:account/ai/tasks/search',
    handle: listing(() => workersAiModels().map((model) => model.task), taskItem),
  },
  { method: 'GET', pattern: '/accounts/:account/ai/catalog/models', handle: listCatalog },
  { method: 'GET', pattern: '/accounts/:account/ai/catalog/models/*id', handle: sendCatalogItem },
];
