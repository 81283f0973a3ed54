import { appError } from '../domain/app-error';
import type { Json, JsonObject } from '../domain/json';
import type { AnswerState } from './answer-state';
import { errorOfBody } from './api-error';
import { readChatFrame, readChatWhole } from './chat-completions';
import type { FrameReader } from './decoder';
import { readGoogle } from './google-reader';
import { createMessagesReader } from './messages-reader';
import { objectOf, stringOf, textOf } from './read-json';
import { createResponsesReader } from './responses-reader';
import { readTaskResult } from './task-result';
import { toolCallEvents } from './tool-calls';
import { chatUsage } from './usage';

/** Wrappers around a result: v4 and run state (cloudflare-api.md §1.2), and one to spare. */
const MAX_WRAPPERS = 3;

/**
 * Reads what `/ai/run` answers, whose form depends on the model: native Workers AI, OpenAI, Anthropic, Google.
 * One stream may mix them, so every frame is looked at anew (cloudflare-api.md §7.1).
 */
export function createRunReader(): FrameReader {
  const responses = createResponsesReader();
  const messages = createMessagesReader();
  let googleCalls = 0;

  /** True if the value had one of the known forms of a text answer. */
  function readText(frame: JsonObject, event: string | null, state: AnswerState): boolean {
    const type = frame['type'];
    if (Array.isArray(frame['choices'])) readChatFrame(frame, event, state);
    else if (typeof type === 'string' && type.startsWith('response.')) {
      responses.frame(frame, event, state);
    } else if ('response' in frame || Array.isArray(frame['tool_calls'])) readNative(frame, state);
    else if (typeof type === 'string') messages.frame(frame, event, state);
    else if (Array.isArray(frame['candidates']) || 'promptFeedback' in frame) {
      googleCalls = readGoogle(frame, state, googleCalls);
    } else return false;
    return true;
  }

  return {
    frame(frame, event, state) {
      if (readText(frame, event, state)) return;
      const usage = objectOf(frame['usage']);
      if (usage !== null) state.usage(chatUsage(usage));
      else if ('result' in frame) readResult(unwrap(frame, state), event, state);
      else state.providerEvent(event ?? 'unknown', frame);
    },
    whole: (body, state) => readResult(unwrap(body, state), null, state),
  };

  function readResult(result: Json, event: string | null, state: AnswerState): void {
    const body = objectOf(result);
    if (state.outcome !== null) return;
    if (body === null) return readTaskResult(result, state);
    if (Array.isArray(body['choices'])) readChatWhole(body, state);
    else if (body['object'] === 'response' || Array.isArray(body['output'])) {
      responses.whole(body, state);
    } else if (body['type'] === 'message') messages.whole(body, state);
    else if (!readText(body, event, state)) readTaskResult(body, state);
  }
}

/** Takes v4 and run state off a result. A run that failed or is not done yet sets the outcome. */
function unwrap(body: JsonObject, state: AnswerState): Json {
  let value: Json = body;
  for (let level = 0; level < MAX_WRAPPERS; level++) {
    const wrapper = objectOf(value);
    if (wrapper === null) return value;
    if ('runId' in wrapper && !('result' in wrapper)) {
      state.fail(backgroundError(wrapper));
      return null;
    }
    if (wrapper['state'] === 'Failed') {
      state.fail(errorOfBody(wrapper));
      return null;
    }
    const wraps = 'result' in wrapper && ('success' in wrapper || 'state' in wrapper);
    if (!wraps) return value;
    value = wrapper['result'] ?? null;
  }
  return value;
}

function backgroundError(wrapper: JsonObject): ReturnType<typeof appError> {
  return appError({
    kind: 'gateway',
    code: 'background-run',
    message: `The run goes on in the background as ${textOf(wrapper['runId'])}`,
    hint: 'Cloudflare sends its result to the webhook of the request. Leave out "background" to get it here.',
  });
}

/** `{"response":"…","p":"…"}`: `p` is filler against length side channels (cloudflare-api.md §7.1). */
function readNative(frame: JsonObject, state: AnswerState): void {
  // JSON mode answers with a number or an object.
  state.text(textOf(frame['response']));
  if (Array.isArray(frame['tool_calls'])) state.pushAll(toolCallEvents(frame['tool_calls']));
  const reason = stringOf(frame['finish_reason']);
  if (reason !== null) state.finish(reason);
  const usage = objectOf(frame['usage']);
  if (usage !== null) state.usage(chatUsage(usage));
}
