import type { Model } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';
import { REQUEST_FORMATS, type RequestFormat } from '@shared/domain/run-request';
import { TASK_LABELS } from './model-words';

/** What a model must be like; null, false and an empty text ask for nothing. All that is asked must hold. */
export interface ModelFilters {
  /** All words, anywhere in id, name, author or description. */
  search: string;
  task: ModelTask | null;
  author: string | null;
  format: RequestFormat | null;
  host: 'workers-ai' | 'third-party' | null;
  /** USD per million output tokens; of input tokens where a model writes none. */
  maxPrice: number | null;
  /** Tokens. */
  minContext: number | null;
  vision: boolean;
  tools: boolean;
  reasoning: boolean;
  favourites: boolean;
  /** Without models that are gone or are announced to go. */
  lasting: boolean;
}

/** Asks for nothing: every model passes. */
export const NO_FILTERS: ModelFilters = {
  search: '',
  task: null,
  author: null,
  format: null,
  host: null,
  maxPrice: null,
  minContext: null,
  vision: false,
  tools: false,
  reasoning: false,
  favourites: false,
  lasting: false,
};

/** The filters that are on or off. */
export const FLAGS = ['vision', 'tools', 'reasoning', 'favourites', 'lasting'] as const;

/** Reads filters from the parameters of an address; what is not understood is left out. */
export function readFilters(parameters: URLSearchParams): ModelFilters {
  const task = parameters.get('task');
  const format = parameters.get('format');
  const host = parameters.get('host');
  const flags = Object.fromEntries(FLAGS.map((flag) => [flag, parameters.has(flag)]));
  return {
    ...NO_FILTERS,
    ...flags,
    search: parameters.get('q') ?? '',
    task: task !== null && Object.hasOwn(TASK_LABELS, task) ? (task as ModelTask) : null,
    author: parameters.get('author'),
    format: REQUEST_FORMATS.find((known) => known === format) ?? null,
    host: host === 'workers-ai' || host === 'third-party' ? host : null,
    maxPrice: positive(parameters.get('price')),
    minContext: positive(parameters.get('context')),
  };
}

/** The parameters that `readFilters` reads back; what asks for nothing is not among them. */
export function writeFilters(filters: ModelFilters): Record<string, string> {
  const { search, task, author, format, host, maxPrice, minContext } = filters;
  const values = { q: search, task, author, format, host, price: maxPrice, context: minContext };
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries([
    ...given.map(([name, value]) => [name, String(value)]),
    ...FLAGS.filter((flag) => filters[flag]).map((flag) => [flag, '1']),
  ]);
}

/** The models that pass all filters, in their order. */
export function filterModels(
  models: readonly Model[],
  filters: ModelFilters,
  favourites: ReadonlySet<string>,
): Model[] {
  const words = filters.search.toLowerCase().split(/\s+/).filter(Boolean);
  return models.filter(
    (model) =>
      passes(model, filters) &&
      (!filters.favourites || favourites.has(model.id)) &&
      words.every((word) => searchText(model).includes(word)),
  );
}

function passes(model: Model, filters: ModelFilters): boolean {
  const { task, author, format, host, maxPrice, minContext } = filters;
  const { capabilities } = model;
  return (
    (task === null || model.task === task) &&
    (author === null || model.author === author) &&
    (format === null || model.formats.includes(format)) &&
    (host === null || model.workersAi === (host === 'workers-ai')) &&
    (maxPrice === null || comparedPrice(model) <= maxPrice) &&
    (minContext === null || (model.contextWindow ?? 0) >= minContext) &&
    (!filters.vision || capabilities.vision) &&
    (!filters.tools || capabilities.tools) &&
    (!filters.reasoning || capabilities.reasoning) &&
    (!filters.lasting || (model.deprecatedOn === null && !model.gone))
  );
}

/** An unknown price passes no ceiling: it may be anything. */
function comparedPrice({ price }: Model): number {
  return price?.output ?? price?.input ?? Infinity;
}

function searchText({ id, name, author, description }: Model): string {
  return `${id} ${name} ${author} ${description ?? ''}`.toLowerCase();
}

function positive(text: string | null): number | null {
  const value = Number(text);
  return text !== null && Number.isFinite(value) && value > 0 ? value : null;
}
