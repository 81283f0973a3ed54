import type { Json, JsonObject } from '../domain/json';
import type { ChatMessage, ContentPart, RunRequest } from '../domain/run-request';
import { decoderOf } from './decoder';
import type { Dialect } from './dialect';
import { mergeExtra, wireRequest, type BodyDraft } from './encode-request';
import { plainText, textPartsOf } from './message-text';
import { omit, putRenamed, putSampling, putTokenLimit } from './parameters';
import { createResponsesReader } from './responses-reader';

/** `POST …/ai/v1/responses`, OpenAI's Responses format (cloudflare-api.md §7.3). */
export const responses: Dialect = {
  encode(request) {
    const draft = responsesDraft(request);
    draft.body = { model: request.model, ...draft.body };
    mergeExtra(draft.body, request.parameters.extraBody);
    return wireRequest('ai/v1/responses', request, draft);
  },
  createDecoder: () => decoderOf(createResponsesReader()),
};

/** The Responses body without `model`; `/ai/run` sends the same as `input` for models that know no other form. */
export function responsesDraft(request: RunRequest): BodyDraft {
  const draft: BodyDraft = { body: { input: inputOf(request.messages) }, notes: [] };
  if (request.system) draft.body['instructions'] = request.system;
  putTokenLimit(draft, request, 'max_output_tokens');
  putSampling(draft, request);
  omit(draft, request, 'seed', 'The Responses format has no seed');
  omit(draft, request, 'stop', 'The Responses format has no stop sequences');
  const effort = request.parameters.reasoningEffort;
  if (effort !== null) putRenamed(draft, 'reasoningEffort', 'reasoning', { effort });
  draft.body['stream'] = request.parameters.stream;
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
