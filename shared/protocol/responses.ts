import type { Json, JsonObject } from '../domain/json';
import type { ChatMessage, ContentPart, RunRequest } from '../domain/run-request';
import { BodyDraft } from './body-draft';
import { decoderOf } from './decoder';
import type { Dialect } from './dialect';
import { flatRequest } from './encode-request';
import { plainText, textPartsOf } from './message-text';
import { createResponsesReader } from './responses-reader';

/** `POST …/ai/v1/responses`, OpenAI's Responses format (cloudflare-api.md §7.3). */
export const responses: Dialect = {
  encode: (request) => flatRequest('ai/v1/responses', responsesDraft(request)),
  createDecoder: () => decoderOf(createResponsesReader()),
};

/** The Responses body without `model`; `/ai/run` sends the same as `input` for models that know no other form. */
export function responsesDraft(request: RunRequest): BodyDraft {
  const draft = new BodyDraft(request);
  const effort = request.parameters.reasoningEffort;
  draft.put('input', inputOf(request.messages));
  if (request.system) draft.putRenamed('system', 'instructions', request.system);
  draft.putTokenLimit('max_output_tokens');
  draft.putSampling();
  draft.omit(['seed'], 'The Responses format has no seed');
  draft.omit(['stop'], 'The Responses format has no stop sequences');
  if (effort !== null) draft.putRenamed('reasoningEffort', 'reasoning', { effort });
  draft.put('stream', request.parameters.stream);
  return draft;
}

/** A single prompt stays the plain string of the documentation's example. */
function inputOf(messages: ChatMessage[]): Json {
  const only = messages.length === 1 ? messages[0] : undefined;
  const text = only?.role === 'user' ? plainText(only) : null;
  return text ?? messages.map(message);
}

function message(given: ChatMessage): JsonObject {
  // An earlier answer may only hold text.
  if (given.role === 'assistant') return { role: 'assistant', content: textPartsOf(given) };
  return { role: 'user', content: plainText(given) ?? given.content.map(part) };
}

function part(given: ContentPart): JsonObject {
  if (given.type === 'text') return { type: 'input_text', text: given.text };
  const url = `data:${given.mimeType};base64,${given.base64}`;
  return { type: 'input_image', image_url: url, detail: 'auto' };
}
