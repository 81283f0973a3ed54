import type { JsonObject } from '../domain/json';
import { parseModelId } from '../domain/model';
import type { RunRequest } from '../domain/run-request';
import type { BodyDraft } from './body-draft';
import { chatDraft } from './chat-completions';
import { decoderOf } from './decoder';
import type { Dialect } from './dialect';
import { mergeExtra, setOwn, wireRequest } from './encode-request';
import { messagesDraft } from './messages';
import { isResponsesOnly, modelFamily } from './model-family';
import { responsesDraft } from './responses';
import { createRunReader } from './run-reader';
import { isChatTask, taskDraft } from './task-input';

/** Keys of the extra JSON that belong beside `input`, not into it (cloudflare-api.md §1.1). */
const ENVELOPE_KEYS = new Set(['model', 'input', 'options']);

/** `POST …/ai/run`, any model and modality, and `POST …/ai/run/@cf/{author}/{model}` (cloudflare-api.md §1.1). */
export const run: Dialect = {
  encode(request) {
    const draft = inputDraft(request);
    const path = request.modelInPath ? modelPath(request.model) : null;
    if (path !== null) {
      mergeExtra(draft.body, request.parameters.extraBody);
      return wireRequest(`ai/run/${path}`, draft);
    }
    if (request.modelInPath) {
      const why = 'Only a plain @cf id can stand in the path; it is sent in the body';
      draft.note('modelInPath', 'omitted', why);
    }
    draft.body = envelope(request, draft.body);
    return wireRequest('ai/run', draft);
  },
  createDecoder: () => decoderOf(createRunReader()),
};

/** The model's own input: each family on `/ai/run` reads the form of its provider. */
function inputDraft(request: RunRequest): BodyDraft {
  if (!isChatTask(request.task)) return taskDraft(request);
  if (isResponsesOnly(request.model)) return responsesDraft(request);
  switch (modelFamily(request.model)) {
    case 'anthropic':
      return messagesDraft(request);
    case 'workers-ai-native':
      return nativeDraft(request);
    case 'workers-ai-chat':
      return withoutStreamOptions(chatDraft(request));
    default:
      return chatDraft(request);
  }
}

/** The older `@cf` models: chat messages, but fewer parameters (cloudflare-api.md §1.1). */
function nativeDraft(request: RunRequest): BodyDraft {
  const draft = withoutStreamOptions(chatDraft(request));
  delete draft.body['stop'];
  delete draft.body['reasoning_effort'];
  draft.omit(['stop'], 'This model has no stop sequences');
  draft.omit(['reasoningEffort'], 'This model has no reasoning effort');
  return draft;
}

/** Workers AI always reports usage, and its schemas do not know the option. */
function withoutStreamOptions(draft: BodyDraft): BodyDraft {
  delete draft.body['stream_options'];
  return draft;
}

function envelope(request: RunRequest, input: JsonObject): JsonObject {
  const body: JsonObject = { model: request.model, input };
  const extra = request.parameters.extraBody ?? {};
  for (const key of Object.keys(extra)) {
    setOwn(ENVELOPE_KEYS.has(key) ? body : input, key, extra[key] ?? null);
  }
  return body;
}

/** The id as path segments, or null where it could mean another path (security.md §7.2 B02, B03). */
function modelPath(model: string): string | null {
  const segments = model.split('/');
  const plain = segments.every(
    (segment) => !['', '.', '..'].includes(segment) && segment.isWellFormed(),
  );
  if (!plain || !parseModelId(model).workersAi) return null;
  // A percent-encoded at sign would be right as well, but nobody would recognise the address.
  return segments.map((segment) => encodeURIComponent(segment).replaceAll('%40', '@')).join('/');
}
