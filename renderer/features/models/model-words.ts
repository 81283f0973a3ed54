import { formatAge, formatContext, formatTokens, formatUsd } from '@renderer/lib/format';
import type { CatalogSource, FactOrigin, Model } from '@shared/domain/model';
import type { ModelTask } from '@shared/domain/model-task';

/** What people call each task. */
export const TASK_LABELS: Record<ModelTask, string> = {
  'text-generation': 'Text',
  'text-to-image': 'Image',
  'text-to-speech': 'Speech',
  'speech-recognition': 'Transcription',
  'text-embeddings': 'Embeddings',
  reranking: 'Reranking',
  translation: 'Translation',
  summarization: 'Summary',
  'text-classification': 'Classification',
  'image-classification': 'Image classes',
  'image-to-text': 'Image to text',
  'text-to-video': 'Video',
  other: 'Other',
};

/** What people call each list of models. */
export const SOURCE_LABELS: Record<CatalogSource, string> = {
  'workers-ai': 'Workers AI list',
  'third-party': 'third-party list',
  snapshot: 'bundled list',
  demo: 'demo gateway',
};

/** Why a model is marked as not listed. */
export const UNLISTED_REASON =
  'Only the list that comes with the app names it: Cloudflare’s list of now does not. It may still answer.';

/** Models of these tasks read and write text, so that context and both prices mean something. */
const WRITES_TEXT: ReadonlySet<ModelTask> = new Set([
  'text-generation',
  'summarization',
  'translation',
  'image-to-text',
]);
const NOT_APPLICABLE = '–';
const UNKNOWN = 'unknown';

/** The size of context in short; `unknown` only for a model that has one. */
export function contextText({ contextWindow, task }: Model): string {
  if (contextWindow === null && !WRITES_TEXT.has(task)) return NOT_APPLICABLE;
  return formatContext(contextWindow);
}

/** The longest answer in tokens; `unknown` only for a model that writes text. */
export function longestAnswerText({ maxOutputTokens, task }: Model): string {
  if (maxOutputTokens === null) return WRITES_TEXT.has(task) ? UNKNOWN : NOT_APPLICABLE;
  return `${formatTokens(maxOutputTokens)} tokens`;
}

/** USD per million output tokens; `unknown` only for a model that writes text. */
export function outputPriceText({ price, task }: Model): string {
  if (price?.output == null && !WRITES_TEXT.has(task)) return NOT_APPLICABLE;
  return formatUsd(price?.output ?? null);
}

/** The price in short: `$2 / $8`, the catalogue's own words, or `price unknown`; never $0 for an unknown one. */
export function shortPrice(model: Model): string {
  if (model.price === null) return model.priceText ?? 'price unknown';
  const output = outputPriceText(model);
  const input = formatUsd(model.price.input);
  return output === NOT_APPLICABLE ? input : `${input} / ${output}`;
}

/** Context and price in short, for one line of a list. */
export function shortFacts(model: Model): string {
  const context = model.contextWindow === null ? '' : `${formatContext(model.contextWindow)} · `;
  return `${context}${shortPrice(model)}`;
}

/** Where and when a fact was read: `Workers AI list, 2 h ago`; of the bundled list its date. `now` is epoch ms. */
export function originText({ source, readAt }: FactOrigin, now: number): string {
  return `${SOURCE_LABELS[source]}, ${readText({ source, readAt }, now)}`;
}

/** When a list was read: `2 h ago`, `now`; the date of the bundled one. `now` is epoch ms. */
export function readText({ source, readAt }: FactOrigin, now: number): string {
  if (source === 'snapshot') return dateText(readAt);
  const age = formatAge(now - readAt);
  return age === 'now' ? age : `${age} ago`;
}

/** A day as an ISO date. `time` is epoch ms. */
function dateText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
