import type { Json, JsonObject } from '../domain/json';
import { parseModelId } from '../domain/model';
import type { ModelTask } from '../domain/model-task';
import type { ImagePart, RunRequest } from '../domain/run-request';
import { BodyDraft } from './body-draft';
import { textPartsOf } from './message-text';

/** True for tasks whose input is a conversation. */
export function isChatTask(task: ModelTask): boolean {
  return task === 'text-generation' || task === 'other';
}

/** The input of a model that does not chat, made of the last prompt and its attachment (cloudflare-api.md §8). */
export function taskDraft(request: RunRequest): BodyDraft {
  const draft = new BodyDraft(request);
  const last = request.messages.at(-1);
  const prompt = last === undefined ? '' : textPartsOf(last);
  const attachment = last?.content.find((part) => part.type === 'image') ?? null;
  fill(draft, prompt, attachment);
  noteTheRest(draft);
  return draft;
}

function fill(draft: BodyDraft, prompt: string, attachment: ImagePart | null): void {
  const { request, parameters } = draft;
  const { body } = draft;
  switch (request.task) {
    case 'text-to-image':
    case 'text-to-video':
      body['prompt'] = prompt;
      return draft.put('seed', parameters.seed);
    case 'text-to-speech':
      return fillSpeech(body, request.model, prompt);
    case 'speech-recognition':
      return draft.put(...recording(request.model, attachment));
    case 'text-embeddings':
    case 'text-classification':
      body['text'] = prompt;
      return;
    case 'reranking':
      return fillReranking(body, prompt);
    case 'translation':
      return fillTranslation(draft, request.model, prompt);
    case 'summarization':
      body['input_text'] = prompt;
      return draft.putRenamed('maxTokens', 'max_length', parameters.maxTokens);
    case 'image-classification':
      return draft.put('image', bytesOf(attachment));
    case 'image-to-text':
      draft.put('image', bytesOf(attachment));
      body['prompt'] = prompt;
      return draft.put('max_tokens', parameters.maxTokens);
    default:
      body['prompt'] = prompt;
  }
}

function fillSpeech(body: JsonObject, model: string, prompt: string): void {
  if (!model.includes('melotts')) body['text'] = prompt;
  else Object.assign(body, { prompt, lang: 'en' });
}

/** First line: the query; every further one: a text to be ranked. */
function fillReranking(body: JsonObject, prompt: string): void {
  const [query = '', ...texts] = prompt.split('\n');
  body['query'] = query;
  body['contexts'] = texts.filter((text) => text.trim() !== '').map((text) => ({ text }));
}

function fillTranslation(draft: BodyDraft, model: string, prompt: string): void {
  const indic = model.includes('indictrans2');
  const [name, language] = indic ? ['target_language', 'hin_Deva'] : ['target_lang', 'fr'];
  draft.body['text'] = prompt;
  draft.body[name] = language;
  const reason = `Sent with ${name} "${language}"; name another one in the extra JSON`;
  draft.note('extraBody', 'added', reason);
}

function recording(model: string, attachment: ImagePart | null): [string, Json] {
  const { workersAi } = parseModelId(model);
  if (attachment === null) return [workersAi ? 'audio' : 'file', null];
  if (!workersAi) return ['file', `data:${attachment.mimeType};base64,${attachment.base64}`];
  return ['audio', model.includes('turbo') ? attachment.base64 : bytesOf(attachment)];
}

/** Bytes as the array of numbers that older `@cf` models read; null if there are none or the base64 is broken. */
function bytesOf(attachment: ImagePart | null): number[] | null {
  if (attachment === null) return null;
  try {
    return Array.from(atob(attachment.base64), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}

function noteTheRest(draft: BodyDraft): void {
  const why = 'This task has no such parameter';
  draft.omit(['temperature', 'topP', 'stop', 'reasoningEffort'], why);
  if (!('seed' in draft.body)) draft.omit(['seed'], why);
  if (!('max_length' in draft.body || 'max_tokens' in draft.body)) draft.omit(['maxTokens'], why);
  draft.omit(['stream'], 'This task answers in one piece');
  if (draft.request.system) draft.note('system', 'omitted', 'This task reads no system prompt');
}
