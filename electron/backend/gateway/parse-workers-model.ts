import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import { parseModelId, type Model } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';
import type { RequestFormat } from '@shared/domain/run-request';
import { parsePrice } from './parse-price';
import { parseTask } from './parse-task';

/** One item of `GET ai/models/search` (cloudflare-api.md §1.3), or null if it has no usable name. */
export function parseWorkersModel(item: JsonObject): Model | null {
  const id = item['name'];
  if (typeof id !== 'string' || !id.startsWith('@')) return null;
  const properties = propertiesOf(item);
  const taskName = isJsonObject(item['task']) ? item['task']['name'] : '';
  const task = parseTask(typeof taskName === 'string' ? taskName : '');
  const { author, name } = parseModelId(id);
  return {
    id,
    name,
    author,
    task,
    description: typeof item['description'] === 'string' ? item['description'] : null,
    formats: formatsOf(id, task),
    contextWindow: positive(properties.get('context_window')),
    ...parsePrice(pricesOf(properties.get('price'))),
    capabilities: {
      reasoning: isTrue(properties.get('reasoning')),
      vision: isTrue(properties.get('vision')),
      tools: isTrue(properties.get('function_calling')),
    },
    workersAi: true,
    deprecatedOn: text(properties.get('planned_deprecation_date')),
    demo: false,
  };
}

/** Only the gpt-oss family knows the Responses format on Workers AI; none knows Messages (cloudflare-api.md §1.1, §9.2). */
function formatsOf(id: string, task: ModelTask): RequestFormat[] {
  if (task !== 'text-generation') return ['run'];
  return id.includes('/gpt-oss-')
    ? ['chat-completions', 'responses', 'run']
    : ['chat-completions', 'run'];
}

function propertiesOf(item: JsonObject): Map<string, Json> {
  const list = Array.isArray(item['properties']) ? item['properties'].filter(isJsonObject) : [];
  return new Map(
    list.map((property) => [text(property['property_id']) ?? '', property['value'] ?? null]),
  );
}

function pricesOf(value: Json | undefined): { label: string; usd: number }[] {
  const list = Array.isArray(value) ? value.filter(isJsonObject) : [];
  return list
    .filter((price) => (price['currency'] ?? 'USD') === 'USD')
    .map((price) => ({ label: text(price['unit']) ?? '', usd: Number(price['price']) }));
}

function positive(value: Json | undefined): number | null {
  const number = Number(value);
  return value !== null && Number.isFinite(number) && number > 0 ? number : null;
}

function isTrue(value: Json | undefined): boolean {
  return value === true || value === 'true';
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
