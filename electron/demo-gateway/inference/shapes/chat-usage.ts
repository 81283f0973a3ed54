import type { ShapeContext } from './answer-shape';

/** Usage as chat completions word it; `@cf` models add neurons (cloudflare-api.md §7.2). */
export function chatUsage({ answer, model }: ShapeContext) {
  const { input, output, cachedInput, reasoning } = answer.usage;
  return {
    prompt_tokens: input,
    completion_tokens: output,
    total_tokens: input + output,
    prompt_tokens_details: { cached_tokens: cachedInput },
    completion_tokens_details: { reasoning_tokens: reasoning },
    ...(model.id.startsWith('@cf/') && { neurons: neurons(model.price, input, output) }),
  };
}

/** $0.011 per 1,000 neurons (cloudflare-api.md §9.1). */
function neurons(price: ShapeContext['model']['price'], input: number, output: number): number {
  const cost = (input * (price?.input ?? 0) + output * (price?.output ?? 0)) / 1_000_000;
  return Math.round((cost / 0.011) * 1000 * 1000) / 1000;
}
