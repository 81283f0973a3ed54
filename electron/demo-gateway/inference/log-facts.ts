import type { JsonObject } from '@shared/domain/json';
import { findSimulatedModel } from '../models/simulated-models';
import type { AnswerUsage } from './answer';

/** The provider as logs name it: `workers-ai` for `@cf/` ids (cloudflare-api.md §1.7). */
export function logProvider(modelId: string): string {
  return modelId.startsWith('@cf/') ? 'workers-ai' : (modelId.split('/')[0] ?? '');
}

/** USD: the caller's own price if one was given (`cf-aig-custom-cost`), else usage × list price. */
export function costOf(modelId: string, usage: AnswerUsage, custom: JsonObject | null): number {
  if (custom) return customCost(usage, custom);
  const price = findSimulatedModel(modelId)?.price;
  if (!price) return 0;
  const rates = price.long && usage.input > price.long.above ? price.long : price;
  const fresh = usage.input - usage.cachedInput;
  const input = fresh * (rates.input ?? 0);
  const cached = usage.cachedInput * (rates.cachedInput ?? rates.input ?? 0);
  return (input + cached + usage.output * (rates.output ?? 0)) / 1_000_000;
}

function customCost(usage: AnswerUsage, custom: JsonObject): number {
  const number = (name: string) => (typeof custom[name] === 'number' ? custom[name] : null);
  const total = number('total_cost');
  if (total !== null) return total;
  const cachedRate = number('per_cache_read_token') ?? number('per_token_in') ?? 0;
  return (
    (usage.input - usage.cachedInput) * (number('per_token_in') ?? 0) +
    usage.cachedInput * cachedRate +
    usage.output * (number('per_token_out') ?? 0)
  );
}
