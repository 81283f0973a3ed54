import {
  parseModelId,
  type CatalogSource,
  type FactOrigin,
  type Model,
  type ModelFact,
} from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';
import type { RequestFormat } from '@shared/domain/run-request';
import type { ListedModel } from './listed-model';
import { modelPage } from './model-page';

/** A model that a list named once and names no more. */
export interface EarlierModel {
  model: ListedModel;
  /** Epoch ms of the last list that named it. */
  seenAt: number;
}

/** A list with what is known of where it came from. */
export interface SourceList {
  source: CatalogSource;
  /** Epoch ms. */
  readAt: number;
  models: ListedModel[];
  earlier: EarlierModel[];
  /** True where a model that it does not name is gone. */
  isComplete: boolean;
}

interface Listing {
  model: ListedModel;
  origin: FactOrigin;
}

/** One model per id, each fact from the first list that states it. */
export function mergeModels(lists: readonly SourceList[]): Model[] {
  const byId = new Map<string, Listing[]>();
  const add = (model: ListedModel, origin: FactOrigin): void => {
    const listings = byId.get(model.id);
    if (listings) listings.push({ model, origin });
    else byId.set(model.id, [{ model, origin }]);
  };
  for (const { source, readAt, models } of lists) {
    for (const model of models) add(model, { source, readAt });
  }
  for (const { source, earlier } of lists) {
    for (const { model, seenAt } of earlier) add(model, { source, readAt: seenAt });
  }
  const known = new Map(lists.map((list) => [list, new Set(list.models.map(({ id }) => id))]));
  const isGone = (id: string): boolean => {
    const home = homeOf(id);
    return [...known].some(
      ([list, ids]) => list.source === home && list.isComplete && !ids.has(id),
    );
  };
  return [...byId].map(([id, listings]) => mergeModel(id, listings, isGone(id)));
}

/** The live list that a model must be in as long as it exists. */
export function homeOf(id: string): CatalogSource {
  return id.startsWith('@') ? 'workers-ai' : 'third-party';
}

function mergeModel(id: string, listings: readonly Listing[], gone: boolean): Model {
  const origins: Model['origins'] = {};
  const first = <Value>(
    fact: ModelFact,
    read: (model: ListedModel) => Value | null,
  ): Value | null => {
    const found = listings.find(({ model }) => read(model) !== null);
    if (found) origins[fact] = found.origin;
    return found ? read(found.model) : null;
  };
  const parts = parseModelId(id);
  const task = first('task', (model) => (model.task === 'other' ? null : model.task)) ?? 'other';
  const priced = first('price', (model) =>
    model.price === null && model.priceText === null ? null : model,
  );
  // The newest list alone decides: a deprecation that was taken back must not come back from an older one.
  const deprecatedOn = listings[0]?.model.deprecatedOn ?? null;
  if (deprecatedOn !== null && listings[0]) origins.deprecatedOn = listings[0].origin;
  return {
    id,
    ...parts,
    task,
    description: first('description', (model) => model.description),
    formats: first('formats', (model) => model.formats) ?? usualFormats(id, task),
    contextWindow: first('contextWindow', (model) => model.contextWindow),
    price: priced?.price ?? null,
    priceText: priced?.priceText ?? null,
    capabilities: first('capabilities', (model) => model.capabilities) ?? {
      reasoning: false,
      vision: false,
      tools: false,
    },
    deprecatedOn,
    demo: listings[0]?.origin.source === 'demo',
    maxOutputTokens: first('maxOutputTokens', (model) => model.maxOutputTokens),
    terms: first('terms', (model) => model.terms),
    pageUrl: modelPage(parts),
    paidOnly: first('paidOnly', (model) => model.paidOnly) ?? false,
    gone,
    origins,
  };
}

/**
 * Formats of a model of which no list names any: those of its author's others (cloudflare-api.md §9.4). On
 * Workers AI only the gpt-oss family knows Responses, and none knows Messages (§1.1, §9.2).
 */
function usualFormats(id: string, task: ModelTask): RequestFormat[] {
  if (task !== 'text-generation' && task !== 'other') return ['run'];
  const { author, workersAi } = parseModelId(id);
  if (workersAi) {
    return id.includes('/gpt-oss-')
      ? ['chat-completions', 'responses', 'run']
      : ['chat-completions', 'run'];
  }
  if (author === 'anthropic') return ['messages', 'chat-completions', 'run'];
  if (author === 'openai') return ['chat-completions', 'responses', 'run'];
  return task === 'other' ? ['run'] : ['chat-completions', 'run'];
}
