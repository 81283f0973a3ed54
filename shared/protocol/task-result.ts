import type { Json, JsonObject } from '../domain/json';
import type { AnswerState } from './answer-state';
import { mediaEvent } from './media-value';
import { arrayOf, jsonTextOf, objectOf, stringOf } from './read-json';
import { chatUsage } from './usage';

const MEDIA_FIELDS = ['image', 'audio', 'video'] as const;
const TEXT_FIELDS = ['text', 'translated_text', 'summary', 'description'];

/** Reads the result of a model that does not chat: media, a text under a name of its own, or data shown as JSON (cloudflare-api.md §8). */
export function readTaskResult(result: Json, state: AnswerState): void {
  const body = objectOf(result);
  const usage = objectOf(body?.['usage']);
  if (usage !== null) state.usage(chatUsage(usage));
  if (body !== null && readMedia(body, state)) return;
  const text = body === null ? null : textIn(body);
  if (text !== null) state.text(text);
  else if (result !== null) state.text(typeof result === 'string' ? result : jsonTextOf(result));
}

function readMedia(body: JsonObject, state: AnswerState): boolean {
  let found = false;
  for (const field of MEDIA_FIELDS) {
    for (const value of [body[field], ...arrayOf(body[`${field}s`])]) {
      const media = stringOf(value) ?? stringOf(objectOf(value)?.['url']);
      if (media === null) continue;
      state.push(mediaEvent(field, media));
      found = true;
    }
  }
  return found;
}

function textIn(body: JsonObject): string | null {
  for (const field of TEXT_FIELDS) {
    const text = body[field];
    if (typeof text === 'string') return text;
  }
  const translations = arrayOf(body['translations']);
  if (translations.length > 0 && translations.every((text) => typeof text === 'string')) {
    return translations.join('\n');
  }
  return deepgramTranscript(body);
}

function deepgramTranscript(body: JsonObject): string | null {
  const channel = objectOf(arrayOf(objectOf(body['results'])?.['channels'])[0]);
  return stringOf(objectOf(arrayOf(channel?.['alternatives'])[0])?.['transcript']);
}
