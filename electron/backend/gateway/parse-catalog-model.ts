import { isJsonObject, type JsonObject } from '@shared/domain/json';
import { parseModelId, type Model } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';
import type { RequestFormat } from '@shared/domain/run-request';
import { parsePrice } from './parse-price';
import { parseTask } from './parse-task';

/** One item of `GET ai/catalog/models` (cloudflare-api.md §1.4), or null if it has no usable id. */
export function parseCatalogModel(item: JsonObject): Model | null {
  const id = item['model_id'];
  if (typeof id !== 'string' || id === '') return null;
  const { author, name, workersAi } = parseModelId(id);
  const task = parseTask(nameOf(item['task']));
  const context = Number(item['context_length']);
  return {
    id,
    name,
    author,
    task,
    description: typeof item['description'] === 'string' ? item['description'] : null,
    formats: formatsOf(item['request_formats'], author, task),
    contextWindow: Number.isFinite(context) && context > 0 ? context : null,
    ...parsePrice(pricesOf(item['pricing'])),
    capabilities: capabilitiesOf(item),
    workersAi,
    deprecatedOn: null,
    demo: false,
  };
}

const FORMAT_NAMES: Readonly<Record<string, RequestFormat | undefined>> = {
  'chat-completions': 'chat-completions',
  responses: 'responses',
  'anthropic-messages': 'messages',
};

/** Every model answers `/ai/run`; where the list names no others, the author's own format is the best guess (§9.4). */
function formatsOf(listed: unknown, author: string, task: ModelTask): RequestFormat[] {
  const named = (Array.isArray(listed) ? listed : [])
    .map((name) => FORMAT_NAMES[String(name)])
    .filter((format) => format !== undefined);
  if (named.length > 0) return [...new Set([...named, 'run' as const])];
  if (task !== 'text-generation') return ['run'];
  if (author === 'anthropic') return ['messages', 'chat-completions', 'run'];
  if (author === 'openai') return ['chat-completions', 'responses', 'run'];
  return ['chat-completions', 'run'];
}

function pricesOf(pricing: unknown): { label: string; usd: number }[] {
  if (!isJsonObject(pricing)) return [];
  return Object.entries(pricing).map(([label, usd]) => ({ label, usd: Number(usd) }));
}

function capabilitiesOf(item: JsonObject): Model['capabilities'] {
  const tags = (Array.isArray(item['tags']) ? item['tags'] : []).map(nameOf).join(' ');
  return {
    reasoning: /reason|thinking/i.test(tags),
    vision: /vision|multimodal|image.?input/i.test(tags),
    tools: /function|tool/i.test(tags),
  };
}

/** Lists give a name as text or as an object that has one. */
function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isJsonObject(value) && typeof value['name'] === 'string' ? value['name'] : '';
}
