import { authorize } from '../account/authorize';
import { resultInfo, v4Result } from '../http/envelopes';
import { pageOf, readPaging } from '../http/paging';
import { sendReply } from '../http/reply';
import type { Handler } from '../http/router';
import type { SimulatedModel } from '../models/simulated-model';
import { SIMULATED_MODELS } from '../models/simulated-models';
import { priceParts } from './price-parts';
import { stableUuid } from './stable-uuid';

/** `GET …/ai/models/search`: the `@cf/` models alone (cloudflare-api.md §1.3). */
export const searchModels: Handler = (exchange, _state, { account = '' }) => {
  authorize(exchange, account, 'workers-ai-read');
  const { searchParams } = exchange.url;
  const { page, perPage } = readPaging(exchange.url, { least: 1, most: 1000, usual: 50 });
  const wanted = (name: string) => searchParams.get(name)?.toLowerCase() ?? '';
  const found = workersAiModels().filter(
    (model) =>
      (wanted('author') === '' || model.author.toLowerCase() === wanted('author')) &&
      (wanted('task') === '' || model.task.toLowerCase() === wanted('task')) &&
      `${model.id} ${model.description}`.toLowerCase().includes(wanted('search')),
  );
  const here = pageOf(found, page, perPage);
  if (searchParams.get('format') === 'openrouter') {
    sendReply(exchange, { status: 200, body: { data: here.map(openRouterItem) } });
    return;
  }
  sendReply(exchange, {
    status: 200,
    body: v4Result(
      here.map(searchItem),
      resultInfo(page, perPage, { here: here.length, all: found.length }),
    ),
  });
};

/** The simulated models that run on Workers AI. */
export function workersAiModels(): SimulatedModel[] {
  return SIMULATED_MODELS.filter((model) => model.id.startsWith('@cf/'));
}

/** A task as lists carry it. */
export function taskItem(name: string) {
  return { id: stableUuid(`task ${name}`), name, description: `Models for ${name.toLowerCase()}.` };
}

function searchItem(model: SimulatedModel) {
  return {
    id: stableUuid(model.id),
    source: 1,
    name: model.id,
    description: model.description,
    task: taskItem(model.task),
    created_at: '2026-01-15 00:00:00.000',
    tags: [],
    properties: properties(model),
  };
}

/** Every value is text, but for the price (cloudflare-api.md §1.3). */
function properties(model: SimulatedModel) {
  const list: { property_id: string; value: unknown }[] = [];
  const add = (property_id: string, value: unknown) => list.push({ property_id, value });
  if (model.contextWindow !== null) add('context_window', String(model.contextWindow));
  const prices = priceParts(model).map((part) => ({ ...part, currency: 'USD' }));
  if (prices.length > 0) add('price', prices);
  if (model.tools) add('function_calling', 'true');
  if (model.reasoning) add('reasoning', 'true');
  if (model.vision) add('vision', 'true');
  if (model.deprecatedOn !== null) add('planned_deprecation_date', model.deprecatedOn);
  if (model.terms !== null) add('terms', model.terms);
  if (model.paidOnly) add('require_workers_paid', 'true');
  return list;
}

function openRouterItem(model: SimulatedModel) {
  // Decimal text without an exponent, as prices per token are written there.
  const perToken = (perMillion: number | null | undefined) =>
    ((perMillion ?? 0) / 1_000_000).toFixed(12).replace(/\.?0+$/, '');
  return {
    id: `workers-ai/${model.id}`,
    name: model.name,
    created: 1_768_435_200,
    hugging_face_id: null,
    context_length: model.contextWindow,
    max_output_length: model.maxOutputTokens,
    input_modalities: model.vision ? ['text', 'image'] : ['text'],
    output_modalities: ['text'],
    pricing: {
      prompt: perToken(model.price?.input),
      completion: perToken(model.price?.output),
    },
    supported_features: [
      ...(model.tools ? ['tools'] : []),
      ...(model.reasoning ? ['reasoning'] : []),
    ],
    supported_sampling_parameters: ['temperature', 'top_p', 'seed', 'stop'],
  };
}
