import type { SimulatedModel } from '../models/simulated-model';

const TEXT = { type: 'string' };
const NUMBER = { type: 'number' };

/** JSON Schema of a model's input (cloudflare-api.md §1.1, §8.1). */
export function inputSchema(model: SimulatedModel) {
  if (model.task !== 'Text Generation') {
    const name = MAIN_FIELDS[model.task] ?? 'prompt';
    return { type: 'object', properties: { [name]: TEXT }, required: [name] };
  }
  const message = {
    type: 'object',
    properties: { role: TEXT, content: TEXT },
    required: ['role', 'content'],
  };
  const common = {
    max_tokens: { type: 'integer', default: model.nativeStream ? 256 : model.maxOutputTokens },
    temperature: { ...NUMBER, minimum: 0, maximum: model.nativeStream ? 5 : 2 },
    top_p: { ...NUMBER, minimum: 0, maximum: 2 },
    seed: { type: 'integer', minimum: 1, maximum: 9_999_999_999 },
    stream: { type: 'boolean', default: false },
  };
  const prompt = { properties: { prompt: TEXT, ...common }, required: ['prompt'] };
  const messages = {
    properties: { messages: { type: 'array', items: message }, ...common },
    required: ['messages'],
  };
  return { type: 'object', oneOf: [prompt, messages] };
}

/** JSON Schema of a model's output. */
export function outputSchema(model: SimulatedModel) {
  if (model.media?.endsWith('-bytes')) {
    const contentType = model.media === 'image-bytes' ? 'image/png' : 'audio/mpeg';
    return { type: 'string', contentType, format: 'binary' };
  }
  if (model.media !== null) {
    const name = model.media.startsWith('image') ? 'image' : 'audio';
    return { type: 'object', properties: { [name]: TEXT } };
  }
  const properties = model.nativeStream ? { response: TEXT } : { choices: { type: 'array' } };
  return { type: 'object', properties: { ...properties, usage: { type: 'object' } } };
}

const MAIN_FIELDS: Record<string, string> = {
  'Text-to-Speech': 'text',
  'Text Embeddings': 'text',
  Translation: 'text',
  'Text Classification': 'text',
  Summarization: 'input_text',
  'Automatic Speech Recognition': 'audio',
  'Image-to-Text': 'image',
};
