import { createHash } from 'node:crypto';
import type { Json } from '@shared/domain/json';
import { v4Result } from '../http/envelopes';
import type { AnswerUsage } from './answer';
import type { InferenceCall } from './inference-call';

/** The JSON answers of tasks that are neither chat nor media (cloudflare-api.md §8.1). */
export function smallTaskResult(call: InferenceCall): {
  body: unknown;
  firstByteAfter: number;
  usage: AnswerUsage;
} {
  const { model, request } = call;
  const input = Math.ceil(JSON.stringify(request.input).length / 4);
  return {
    body: v4Result(resultOf(call)),
    firstByteAfter: model.timeToFirstToken,
    usage: { input, cachedInput: 0, output: 0, reasoning: 0 },
  };
}

function resultOf({ model, request }: InferenceCall): unknown {
  const { prompt, input } = request;
  switch (model.task) {
    case 'Text Embeddings': {
      const contexts = input['contexts'];
      if (Array.isArray(contexts))
        return { response: contexts.map((_, id) => scoreOf(id, prompt)) };
      const data = textsOf(input['text'] ?? input['queries'] ?? null).map(embed);
      return { shape: [data.length, DIMENSIONS], data, pooling: 'cls' };
    }
    case 'Translation':
      return { translated_text: `[demo translation] ${prompt}` };
    case 'Summarization':
      return { summary: prompt.split(/\s+/).slice(0, 24).join(' ') };
    case 'Text Classification':
      return [
        { label: 'POSITIVE', score: 0.75 },
        { label: 'NEGATIVE', score: 0.25 },
      ];
    case 'Automatic Speech Recognition':
      return { text: 'This is a demo transcript.', word_count: 5, vtt: 'WEBVTT' };
    case 'Image-to-Text':
      return { description: 'A picture, described by the demo gateway.' };
    default:
      return { response: prompt };
  }
}

/** Numbers per vector, as bge-m3 gives. */
const DIMENSIONS = 1024;

/** The strings of a `text` or `input` field. */
export function textsOf(value: Json): string[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((item) => typeof item === 'string');
}

/** A vector of length 1 that depends on the text alone. */
export function embed(text: string): number[] {
  const bytes = createHash('shake256', { outputLength: DIMENSIONS }).update(text).digest();
  const raw = [...bytes].map((byte) => byte / 127.5 - 1);
  const length = Math.hypot(...raw);
  return raw.map((value) => Number((value / length).toFixed(6)));
}

function scoreOf(id: number, query: string) {
  return { id, score: Number((1 / (1 + id + query.length / 1000)).toFixed(4)) };
}
