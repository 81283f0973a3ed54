import { appError } from '../domain/app-error';
import type { Json, JsonObject } from '../domain/json';
import type { AnswerState } from './answer-state';
import { errorOfBody } from './api-error';
import type { FrameReader } from './decoder';
import { mediaEvent } from './media-value';
import { arrayOf, objectOf, stringOf, textOf } from './read-json';
import { argumentsOf, toolCallIndex } from './tool-calls';
import { responsesUsage } from './usage';

/** A tool call whose arguments are still arriving. */
interface OpenCall {
  index: number;
  hasArguments: boolean;
}

const IMAGE = 'image_generation_call';

/** Events that only frame others or repeat what the deltas said. */
const FRAMING_EVENTS = new Set<Json | undefined>([
  'response.created',
  'response.in_progress',
  'response.queued',
  'response.content_part.added',
  'response.content_part.done',
  'response.reasoning_text.done',
  'response.reasoning_summary_text.done',
  'response.reasoning_summary_part.done',
  'keepalive',
]);

/** Reads the events and objects of the Responses API (cloudflare-api.md §7.3). Holds the state of one answer. */
export function createResponsesReader(): FrameReader {
  /** By `output_index`, which also counts items that are no tool calls. */
  const calls = new Map<Json | undefined, OpenCall>();
  let callCount = 0;
  let sawContent = false;
  let sawReasoning = false;
  let sawImage = false;
  /** Whether deltas of the current text or refusal have arrived; if not, its `done` event brings it whole. */
  let sawDelta = false;

  function startItem(position: Json | undefined, item: JsonObject, state: AnswerState): void {
    const type = item['type'];
    if (type === 'function_call' || type === 'custom_tool_call') {
      const index = toolCallIndex(callCount++, 0);
      calls.set(position, { index, hasArguments: false });
      sawContent = true;
      state.push({
        type: 'tool-call-delta',
        index,
        id: stringOf(item['call_id']) ?? stringOf(item['id']),
        name: stringOf(item['name']),
        arguments: '',
      });
      addArguments(position, argumentsOf(item['arguments'] ?? item['input']), state);
    } else if (type !== 'message' && type !== 'reasoning') {
      state.providerEvent(stringOf(type) ?? 'unknown', item);
    }
  }

  function endItem(position: Json | undefined, item: JsonObject, state: AnswerState): void {
    const image = item['type'] === IMAGE ? stringOf(item['result']) : null;
    if (image !== null) {
      sawImage = true;
      state.push(mediaEvent('image', image));
    } else endArguments(position, argumentsOf(item['arguments'] ?? item['input']), state);
  }

  function addArguments(position: Json | undefined, piece: string, state: AnswerState): void {
    const call = calls.get(position);
    if (call === undefined || piece === '') return;
    call.hasArguments = true;
    const { index } = call;
    state.push({ type: 'tool-call-delta', index, id: null, name: null, arguments: piece });
  }

  function endArguments(position: Json | undefined, whole: string, state: AnswerState): void {
    if (calls.get(position)?.hasArguments === false) addArguments(position, whole, state);
  }

  function readTerminal(response: JsonObject, state: AnswerState): void {
    if (!sawContent) readOutput(response, state);
    const usage = objectOf(response['usage']);
    if (usage !== null) state.usage(responsesUsage(usage));
    const reason = stringOf(objectOf(response['incomplete_details'])?.['reason']);
    state.finish(reason ?? stringOf(response['status']) ?? 'completed');
  }

  /** Thoughts and images may have come before, where no text did. */
  function readOutput(response: JsonObject, state: AnswerState): void {
    const known = [...(sawReasoning ? ['reasoning'] : []), ...(sawImage ? [IMAGE] : [])];
    arrayOf(response['output']).forEach((value, position) => {
      const item = objectOf(value) ?? {};
      const type = stringOf(item['type']) ?? '';
      if (known.includes(type)) return;
      for (const part of [...arrayOf(item['summary']), ...arrayOf(item['content'])]) {
        readPart(objectOf(part) ?? {}, state);
      }
      if (type !== IMAGE) startItem(position, item, state);
      endItem(position, item, state);
    });
  }

  function readPart(part: JsonObject, state: AnswerState): void {
    switch (part['type']) {
      case 'output_text':
        return state.text(textOf(part['text']));
      case 'refusal':
        return state.refusal(textOf(part['refusal']));
      case 'reasoning_text':
      case 'summary_text':
        return state.reasoning(textOf(part['text']));
      default:
        return state.providerEvent(stringOf(part['type']) ?? 'unknown', part);
    }
  }

  function fail(frame: JsonObject, state: AnswerState): void {
    const response = objectOf(frame['response']) ?? {};
    const usage = objectOf(response['usage']);
    if (usage !== null) state.usage(responsesUsage(usage));
    state.fail(errorOfBody(frame));
  }

  function readEvent(type: Json | undefined, frame: JsonObject, state: AnswerState): void {
    switch (type) {
      case 'response.reasoning_text.delta':
      case 'response.reasoning_summary_text.delta':
        sawReasoning = true;
        return state.reasoning(textOf(frame['delta']));
      case 'response.reasoning_summary_part.added':
        // Each part of a summary is a paragraph of its own.
        return state.reasoning(frame['summary_index'] ? '\n\n' : '');
      case 'response.refusal.delta':
        sawContent = sawDelta = true;
        return state.refusal(textOf(frame['delta']));
      case 'response.output_text.done':
      case 'response.refusal.done':
        if (!sawDelta) state[type === 'response.refusal.done' ? 'refusal' : 'text'](wholeOf(frame));
        sawContent = true;
        sawDelta = false;
        return;
      case 'response.output_item.added':
        return startItem(frame['output_index'], objectOf(frame['item']) ?? {}, state);
      case 'response.output_item.done':
        return endItem(frame['output_index'], objectOf(frame['item']) ?? {}, state);
      case 'response.function_call_arguments.delta':
      case 'response.custom_tool_call_input.delta':
        return addArguments(frame['output_index'], argumentsOf(frame['delta']), state);
      case 'response.function_call_arguments.done':
      case 'response.custom_tool_call_input.done':
        return endArguments(
          frame['output_index'],
          argumentsOf(frame['arguments'] ?? frame['input']),
          state,
        );
      case 'response.completed':
      case 'response.incomplete':
        readTerminal(objectOf(frame['response']) ?? {}, state);
        return state.complete();
      case 'response.failed':
        return fail(frame, state);
      case 'response.cancelled':
        return state.fail(CANCELLED);
      default:
        if (!FRAMING_EVENTS.has(type)) state.providerEvent(stringOf(type) ?? 'unknown', frame);
    }
  }

  return {
    endsWithDone: false,
    frame(frame, event, state) {
      const type = frame['type'] ?? event ?? undefined;
      if (type !== 'response.output_text.delta') return readEvent(type, frame, state);
      sawContent = sawDelta = true;
      state.text(textOf(frame['delta']));
    },
    whole(body, state) {
      if (body['status'] === 'cancelled') state.fail(CANCELLED);
      else if (arrayOf(body['output']).length === 0) state.text(textOf(body['output_text']));
      readTerminal(body, state);
    },
  };
}

const CANCELLED = appError({
  kind: 'provider',
  code: 'response-cancelled',
  message: 'The provider cancelled the answer',
  retryable: true,
});

function wholeOf(frame: JsonObject): string {
  return textOf(frame['text'] ?? frame['refusal']);
}
