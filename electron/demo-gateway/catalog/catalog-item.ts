import type { RequestFormat } from '@shared/domain/run-request';
import type { SimulatedModel, SimulatedPrice } from '../models/simulated-model';
import { priceParts } from './price-parts';

/** The catalogue's names of the request formats; the run path has none. */
const FORMAT_NAMES: Record<RequestFormat, string | null> = {
  run: null,
  'chat-completions': 'chat-completions',
  responses: 'responses',
  messages: 'anthropic-messages',
};

/** A model as `…/ai/catalog/models` lists it (cloudflare-api.md §1.4). */
export function catalogItem(model: SimulatedModel) {
  const formats = model.formats
    .map((format) => FORMAT_NAMES[format])
    .filter((name) => name !== null);
  return {
    model_id: model.id,
    provider_id: model.id.startsWith('@cf/') ? 'workers-ai' : model.author,
    name: model.name,
    description: model.description,
    task: model.task,
    tags: [
      ...(model.reasoning ? ['reasoning'] : []),
      ...(model.vision ? ['vision'] : []),
      ...(model.tools ? ['function-calling'] : []),
    ],
    context_length: model.contextWindow,
    max_output_tokens: model.maxOutputTokens,
    pricing: pricing(model),
    examples: [],
    request_formats: formats.length === 0 ? null : formats,
    supports_async: model.media !== null,
    zdr: false,
    zdr_comment: null,
    terms: model.terms,
    cover_image_url: null,
    metadata: {},
    external_info: null,
    schema_version: 1,
    banner: null,
    private: false,
    created_at: '2026-01-15T00:00:00Z',
    updated_at: '2026-09-17T00:00:00Z',
  };
}

/** Labels are free text in the real catalogue; `Input tokens (per 1M)` and its like are the usual ones. */
function pricing(model: SimulatedModel): Record<string, number> {
  const { price } = model;
  if (price?.long)
    return { ...tiered('Short', price), ...tiered('Long', price.long), ...threshold(price.long) };
  const labelled = priceParts(model).map(({ unit, price }) => [label(unit), price] as const);
  return Object.fromEntries(labelled);
}

function tiered(length: string, rates: Partial<SimulatedPrice>): Record<string, number> {
  const named = [
    [`${length}-context input (per 1M)`, rates.input],
    [`${length}-context cached input (per 1M)`, rates.cachedInput],
    [`${length}-context cache creation (per 1M)`, rates.cacheWrite],
    [`${length}-context output (per 1M)`, rates.output],
  ] as const;
  return Object.fromEntries(named.flatMap(([name, usd]) => (usd == null ? [] : [[name, usd]])));
}

function threshold({ above }: { above: number }): Record<string, number> {
  return { 'Long-context threshold (input tokens)': above };
}

function label(unit: string): string {
  const text = unit.replace(/^per M (.+)$/, '$1 (per 1M)');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
