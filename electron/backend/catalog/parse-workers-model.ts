import { isJsonObject, type Json, type JsonObject } from '@shared/domain/json';
import { amount, count, httpsAddress, isTrue, text } from './item-fields';
import type { ListedModel } from './listed-model';
import { parsePrice, type LabelledPrice } from './parse-price';
import { parseTask } from './parse-task';

/** One item of `GET ai/models/search` (cloudflare-api.md §1.3), or null if it has no usable name. */
export function parseWorkersModel(item: JsonObject): ListedModel | null {
  const id = text(item['name']);
  if (id === null || !id.startsWith('@') || id.length > 300) return null;
  const properties = propertiesOf(item);
  const task = isJsonObject(item['task']) ? text(item['task']['name']) : null;
  return {
    id,
    task: parseTask(task ?? ''),
    description: text(item['description']),
    formats: null,
    contextWindow: count(properties.get('context_window')),
    maxOutputTokens: count(properties.get('max_output_tokens')),
    ...parsePrice(pricesOf(properties.get('price'))),
    capabilities: {
      reasoning: isTrue(properties.get('reasoning')),
      vision: isTrue(properties.get('vision')),
      tools: isTrue(properties.get('function_calling')),
    },
    deprecatedOn: dateOf(properties.get('planned_deprecation_date')),
    terms: httpsAddress(properties.get('terms')),
    paidOnly: isTrue(properties.get('require_workers_paid')),
  };
}

function propertiesOf(item: JsonObject): Map<string, Json> {
  const list = Array.isArray(item['properties']) ? item['properties'].filter(isJsonObject) : [];
  return new Map(
    list.map((property) => [text(property['property_id']) ?? '', property['value'] ?? null]),
  );
}

function pricesOf(value: Json | undefined): LabelledPrice[] {
  const list = Array.isArray(value) ? value.filter(isJsonObject) : [];
  return list
    .filter((price) => (price['currency'] ?? 'USD') === 'USD')
    .map((price) => ({ label: text(price['unit']) ?? '', usd: amount(price['price']) ?? NaN }));
}

function dateOf(value: Json | undefined): string | null {
  const date = text(value);
  return date !== null && Number.isFinite(Date.parse(date)) ? date : null;
}
