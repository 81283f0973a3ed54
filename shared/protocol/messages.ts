import type { JsonObject } from '../domain/json';
import type { ChatMessage, ContentPart, RunRequest } from '../domain/run-request';
import { BodyDraft } from './body-draft';
import { decoderOf } from './decoder';
import type { Dialect } from './dialect';
import { flatRequest } from './encode-request';
import { plainText } from './message-text';
import { createMessagesReader } from './messages-reader';

/** `POST …/ai/v1/messages`, Anthropic's format (cloudflare-api.md §7.4). */
export const messages: Dialect = {
  encode: (request) => flatRequest('ai/v1/messages', messagesDraft(request)),
  createDecoder: () => decoderOf(createMessagesReader()),
};

/** The Messages body without `model`; `/ai/run` sends the same as `input` for Anthropic's models. */
export function messagesDraft(request: RunRequest): BodyDraft {
  const draft = new BodyDraft(request);
  const { parameters } = request;
  // Obligatory here (cloudflare-api.md §1.1).
  draft.putTokenLimit('max_tokens');
  // Must be a plain string, not a list of blocks (cloudflare-api.md §1.1).
  if (request.system) draft.put('system', request.system);
  draft.put('messages', request.messages.map(message));
  draft.putSampling();
  if (parameters.stop.length > 0) draft.putRenamed('stop', 'stop_sequences', [...parameters.stop]);
  draft.omit(['seed'], 'The Messages format has no seed');
  putEffort(draft);
  draft.put('stream', parameters.stream);
  return draft;
}

function putEffort(draft: BodyDraft): void {
  const effort = draft.parameters.reasoningEffort;
  if (/haiku-4[.-]5/i.test(draft.request.model)) {
    draft.omit(['reasoningEffort'], 'This model has no reasoning effort');
  } else if (effort !== null) {
    draft.putRenamed('reasoningEffort', 'output_config', { effort });
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
