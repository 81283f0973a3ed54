import type { ModelTask } from '@shared/domain/model-task';

const TASKS: readonly [RegExp, ModelTask][] = [
  [/text.?to.?image|image.?generation/i, 'text-to-image'],
  [/text.?to.?video|video/i, 'text-to-video'],
  [/text.?to.?speech|\btts\b/i, 'text-to-speech'],
  [/speech.?recognition|transcription|\basr\b|speech.?to.?text/i, 'speech-recognition'],
  [/embedding/i, 'text-embeddings'],
  [/rerank/i, 'reranking'],
  [/translation/i, 'translation'],
  [/summari/i, 'summarization'],
  [/text.?classification/i, 'text-classification'],
  [/image.?classification|object.?detection/i, 'image-classification'],
  [/image.?to.?text/i, 'image-to-text'],
  [/text.?generation|chat|\bllm\b/i, 'text-generation'],
];

/** The task behind a list's own name for it, e.g. `Text Generation` or `text-to-image`. */
export function parseTask(name: string): ModelTask {
  return TASKS.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';
}
