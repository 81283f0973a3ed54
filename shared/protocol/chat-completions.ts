import type { Json, JsonObject } from '../domain/json';
import type { ContentEvent } from '../domain/run-event';
import type { ChatMessage, ContentPart, RunRequest } from '../domain/run-request';
import { BodyDraft } from './body-draft';
import { decoderOf } from './decoder';
import { plainText } from './message-text';
import type { Dialect } from './dialect';
import { flatRequest } from './encode-request';
import { modelFamily } from './model-family';
import { arrayOf, objectOf, stringOf, textOf } from './read-json';
import { toolCallEvents } from './tool-calls';
import type { AnswerState } from './answer-state';
import { chatUsage } from './usage';

/** `POST …/ai/v1/chat/completions`, OpenAI's chat format (cloudflare-api.md §7.2). */
export const chatCompletions: Dialect = {
  encode: (request) => flatRequest('ai/v1/chat/completions', chatDraft(request)),
  createDecoder: () => decoderOf({ frame: readChatFrame, whole: readChatWhole }),
};

/** The chat body without `model`; `/ai/run` sends the same as `input`. */
export function chatDraft(request: RunRequest): BodyDraft {
  const draft = new BodyDraft(request);
  const { parameters } = request;
  const reasoning = modelFamily(request.model) === 'openai-reasoning';
  draft.put('messages', chatMessages(request));
  draft.putTokenLimit(reasoning ? 'max_completion_tokens' : 'max_tokens');
  draft.putSampling();
  draft.put('seed', parameters.seed);
  if (reasoning) draft.omit(['stop'], 'This model refuses stop sequences');
  else if (parameters.stop.length > 0) draft.put('stop', [...parameters.stop]);
  draft.put('reasoning_effort', parameters.reasoningEffort);
  draft.put('stream', parameters.stream);
  if (parameters.stream) draft.put('stream_options', { include_usage: true });
  return draft;
}

/** Messages in chat form, the system prompt first. Plain text stays a plain string, which every model takes. */
export function chatMessages(request: Pick<RunRequest, 'system' | 'messages'>): Json[] {
  const system = request.system ? [{ role: 'system', content: request.system }] : [];
  return [...system, ...request.messages.map(chatMessage)];
}

function chatMessage(message: ChatMessage): JsonObject {
  return { role: message.role, content: plainText(message) ?? message.content.map(chatPart) };
}

function chatPart(part: ContentPart): JsonObject {
  if (part.type === 'text') return { type: 'text', text: part.text };
  return { type: 'image_url', image_url: { url: `data:${part.mimeType};base64,${part.base64}` } };
}

/** Reads one streamed chunk. */
export function readChatFrame(frame: JsonObject, _event: string | null, state: AnswerState): void {
  const choices = frame['choices'];
  if (!Array.isArray(choices)) return readUsageFrame(frame, state);
  for (const value of choices) {
    const choice = objectOf(value);
    if (choice === null) continue;
    // Only one answer is asked for; a second one must not be mixed into the first.
    if (typeof choice['index'] === 'number' && choice['index'] !== 0) {
      state.providerEvent('choice', value);
      continue;
    }
    const delta = objectOf(choice['delta']) ?? objectOf(choice['message']);
    if (delta !== null) readDelta(delta, state);
    readFinish(choice, state);
  }
  readUsage(frame['usage'], state);
}

function readUsageFrame(frame: JsonObject, state: AnswerState): void {
  const usage = objectOf(frame['usage']);
  if (usage === null) state.providerEvent(stringOf(frame['object']) ?? 'unknown', frame);
  else readUsage(usage, state);
}

/** Reads a whole answer. */
export function readChatWhole(body: JsonObject, state: AnswerState): void {
  for (const value of arrayOf(body['choices']).slice(0, 1)) {
    const choice = objectOf(value);
    const message = objectOf(choice?.['message']);
    if (message !== null) readDelta({ ...message, content: wholeText(message['content']) }, state);
    else if (choice !== null) state.text(textOf(choice['text']));
    if (choice !== null) readFinish(choice, state);
  }
  readUsage(body['usage'], state);
}

/** Some providers write the text of a whole message as parts. */
function wholeText(content: Json | undefined): Json {
  if (!Array.isArray(content)) return content ?? null;
  const texts = content.map((part) => objectOf(part)?.['text']);
  return texts.every((text) => typeof text === 'string') ? texts.join('') : content;
}

function readDelta(delta: JsonObject, state: AnswerState): void {
  const content = delta['content'];
  // Nearly every frame of a stream is only this.
  if (typeof content === 'string' && content !== '') state.text(content);
  else if (content !== null && content !== undefined) state.text(textOf(content));
  state.reasoning(textOf(delta['reasoning_content'] ?? delta['reasoning']));
  state.refusal(textOf(delta['refusal']));
  if (Array.isArray(delta['tool_calls'])) state.pushAll(toolCallEvents(delta['tool_calls']));
  const legacyCall = objectOf(delta['function_call']);
  if (legacyCall !== null) state.pushAll(legacyCallEvents(legacyCall));
}

function legacyCallEvents(call: JsonObject): ContentEvent[] {
  return toolCallEvents([{ index: 0, function: call }]);
}

function readFinish(choice: JsonObject, state: AnswerState): void {
  const reason = stringOf(choice['finish_reason']);
  if (reason !== null) state.finish(reason);
  // Moonshot repeats the usage inside the choice (cloudflare-api.md §7.2); the top-level one comes later and wins.
  readUsage(choice['usage'], state);
}

function readUsage(value: Json | undefined, state: AnswerState): void {
  const usage = objectOf(value);
  if (usage !== null) state.usage(chatUsage(usage));
}
