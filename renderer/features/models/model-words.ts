import { formatContext, formatUsd } from '@renderer/lib/format';
import type { Model } from '@shared/domain/model';
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

/** The price in short: `$2 / $8`, the catalogue's own words, or `price unknown`; never $0 for an unknown one. */
export function shortPrice(model: Model): string {
  if (model.price === null) return model.priceText ?? 'price unknown';
  return `${formatUsd(model.price.input)} / ${formatUsd(model.price.output)}`;
}

/** Context and price in short, for one line of a list. */
export function shortFacts(model: Model): string {
  const context = model.contextWindow === null ? '' : `${formatContext(model.contextWindow)} · `;
  return `${context}${shortPrice(model)}`;
}
