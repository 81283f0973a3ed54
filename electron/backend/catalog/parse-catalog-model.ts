import { isJsonObject, type JsonObject } from '@shared/domain/json';
import type { ModelCapabilities } from '@shared/domain/model';
import type { RequestFormat } from '@shared/domain/run-request';
import { amount, count, httpsAddress, text } from './item-fields';
import type { ListedModel } from './listed-model';
import { parsePrice, type LabelledPrice } from './parse-price';
import { parseTask } from './parse-task';

/** One item of `GET ai/catalog/models` (cloudflare-api.md §1.4), or null if it has no usable id. */
export function parseCatalogModel(item: JsonObject): ListedModel | null {
  const id = text(item['model_id']);
  if (id === null || id.length > 300) return null;
  return {
    id,
    task: parseTask(nameOf(item['task'])),
    description: text(item['description']),
    formats: formatsOf(item['request_formats']),
    contextWindow: count(item['context_length']),
    maxOutputTokens: count(item['max_output_tokens']),
    ...parsePrice(pricesOf(item['pricing'])),
    capabilities: capabilitiesOf(item['tags']),
    deprecatedOn: null,
    terms: httpsAddress(item['terms']),
    paidOnly: null,
  };
}

const FORMAT_NAMES: Readonly<Record<string, RequestFormat | undefined>> = {
  'chat-completions': 'chat-completions',
  responses: 'responses',
  'anthropic-messages': 'messages',
};

/** Every model answers `/ai/run` too. */
function formatsOf(listed: unknown): RequestFormat[] | null {
  const named = (Array.isArray(listed) ? listed : [])
    .map((name) => FORMAT_NAMES[String(name)])
    .filter((format) => format !== undefined);
  return named.length > 0 ? [...new Set([...named, 'run' as const])] : null;
}

function pricesOf(pricing: unknown): LabelledPrice[] {
  if (!isJsonObject(pricing)) return [];
  return Object.entries(pricing).map(([label, usd]) => ({ label, usd: amount(usd) ?? NaN }));
}

function capabilitiesOf(listed: unknown): ModelCapabilities | null {
  const tags = (Array.isArray(listed) ? listed : []).map(nameOf).join(' ');
  if (tags.trim() === '') return null;
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
