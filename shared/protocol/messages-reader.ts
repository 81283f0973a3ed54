import type { Json, JsonObject } from '../domain/json';
import type { AnswerState } from './answer-state';
import type { FrameReader } from './decoder';
import { arrayOf, jsonTextOf, objectOf, stringOf, textOf } from './read-json';
import { argumentsOf, toolCallIndex } from './tool-calls';
import { messagesUsage } from './usage';

/** A tool call whose arguments are still arriving. */
interface OpenCall {
  index: number;
  hasArguments: boolean;
}

/** Reads Anthropic's events and messages (cloudflare-api.md §7.4). Holds the state of one answer. */
export function createMessagesReader(): FrameReader {
  /** By the block's `index`, which also counts blocks that are no tool calls. */
  const calls = new Map<Json | undefined, OpenCall>();
  let callCount = 0;
  const usage: JsonObject = {};

  function readUsage(value: Json | undefined, state: AnswerState): void {
    const found = objectOf(value);
    if (found === null) return;
    // Counts are cumulative, and a later event may repeat only some of them.
    for (const [name, count] of Object.entries(found)) if (count !== null) usage[name] = count;
    state.usage(messagesUsage(usage));
  }

  function startBlock(position: Json | undefined, block: JsonObject, state: AnswerState): void {
    switch (block['type']) {
      case 'text':
        return state.text(textOf(block['text']));
      case 'thinking':
        // May be empty with a signature alone (cloudflare-api.md §7.4): then there is nothing to show.
        return state.reasoning(textOf(block['thinking']));
      case 'tool_use':
        return startCall(position, block, state);
      default:
        return state.providerEvent(stringOf(block['type']) ?? 'unknown', block);
    }
  }

  function startCall(position: Json | undefined, block: JsonObject, state: AnswerState): void {
    const input = objectOf(block['input']);
    const given = input !== null && Object.keys(input).length > 0 ? jsonTextOf(input) : '';
    const index = toolCallIndex(callCount++, 0);
    calls.set(position, { index, hasArguments: given !== '' });
    state.push({
      type: 'tool-call-delta',
      index,
      id: stringOf(block['id']),
      name: stringOf(block['name']),
      arguments: given,
    });
  }

  function continueBlock(frame: JsonObject, state: AnswerState): void {
    const delta = objectOf(frame['delta']);
    switch (delta?.['type']) {
      case 'text_delta':
        return state.text(textOf(delta['text']));
      case 'thinking_delta':
        return state.reasoning(textOf(delta['thinking']));
      case 'input_json_delta':
        return addArguments(frame['index'], argumentsOf(delta['partial_json']), state);
      case 'signature_delta':
        return;
      default:
        return state.providerEvent(stringOf(delta?.['type']) ?? 'content_block_delta', frame);
    }
  }

  function addArguments(position: Json | undefined, piece: string, state: AnswerState): void {
    const call = calls.get(position);
    if (call === undefined || piece === '') return;
    call.hasArguments = true;
    state.push({
      type: 'tool-call-delta',
      index: call.index,
      id: null,
      name: null,
      arguments: piece,
    });
  }

  function stopBlock(position: Json | undefined, state: AnswerState): void {
    // A call without arguments has empty pieces only; its arguments are an empty object all the same.
    if (calls.get(position)?.hasArguments === false) addArguments(position, '{}', state);
  }

  function readStop(source: JsonObject | null, state: AnswerState): void {
    const reason = stringOf(source?.['stop_reason']);
    if (reason !== null) state.finish(reason);
  }

  return {
    endsWithDone: false,
    frame(frame, event, state) {
      switch (frame['type'] ?? event) {
        case 'content_block_delta':
          return continueBlock(frame, state);
        case 'message_start':
          return readUsage(objectOf(frame['message'])?.['usage'], state);
        case 'content_block_start':
          return startBlock(frame['index'], objectOf(frame['content_block']) ?? {}, state);
        case 'content_block_stop':
          return stopBlock(frame['index'], state);
        case 'message_delta':
          readStop(objectOf(frame['delta']), state);
          return readUsage(frame['usage'], state);
        case 'message_stop':
          return state.complete();
        case 'ping':
          return;
        default:
          return state.providerEvent(stringOf(frame['type']) ?? event ?? 'unknown', frame);
      }
    },
    whole(body, state) {
      arrayOf(body['content']).forEach((value, position) => {
        startBlock(position, objectOf(value) ?? {}, state);
        stopBlock(position, state);
      });
      readStop(body, state);
      readUsage(body['usage'], state);
    },
  };
}
