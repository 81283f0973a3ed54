import type { JsonObject } from '../domain/json';
import type { ChatMessage, ContentPart, RunRequest } from '../domain/run-request';
import { decoderOf } from './decoder';
import type { Dialect } from './dialect';
import { mergeExtra, wireRequest, type BodyDraft } from './encode-request';
import { plainText } from './message-text';
import { createMessagesReader } from './messages-reader';
import { omit, putRenamed, putSampling, putStop, putTokenLimit } from './parameters';

/** `POST …/ai/v1/messages`, Anthropic's format (cloudflare-api.md §7.4). */
export const messages: Dialect = {
  encode(request) {
    const draft = messagesDraft(request);
    draft.body = { model: request.model, ...draft.body };
    mergeExtra(draft.body, request.parameters.extraBody);
    return wireRequest('ai/v1/messages', request, draft);
  },
  createDecoder: () => decoderOf(createMessagesReader()),
};

/** The Messages body without `model`; `/ai/run` sends the same as `input` for Anthropic's models. */
export function messagesDraft(request: RunRequest): BodyDraft {
  const draft: BodyDraft = { body: {}, notes: [] };
  // Obligatory here (cloudflare-api.md §1.1).
  putTokenLimit(draft, request, 'max_tokens');
  // Must be a plain string, not a list of blocks (cloudflare-api.md §1.1).
  if (request.system) draft.body['system'] = request.system;
  draft.body['messages'] = request.messages.map(message);
  putSampling(draft, request);
  putStop(draft, request, 'stop_sequences');
  omit(draft, request, 'seed', 'The Messages format has no seed');
  putEffort(draft, request);
  draft.body['stream'] = request.parameters.stream;
  return draft;
}

function putEffort(draft: BodyDraft, request: RunRequest): void {
  const effort = request.parameters.reasoningEffort;
  if (/haiku-4[.-]5/i.test(request.model)) {
    omit(draft, request, 'reasoningEffort', 'This model has no reasoning effort');
  } else if (effort !== null) {
    putRenamed(draft, 'reasoningEffort', 'output_config', { effort });
  }
}

function message(given: ChatMessage): JsonObject {
  return { role: given.role, content: plainText(given) ?? given.content.map(block) };
}

function block(part: ContentPart): JsonObject {
  if (part.type === 'text') return { type: 'text', text: part.text };
  return {
    type: 'image',
    source: { type: 'base64', media_type: part.mimeType, data: part.base64 },
  };
}
