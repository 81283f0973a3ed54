import type { JsonObject } from '../domain/json';
import type { AnswerState } from './answer-state';
import { arrayOf, objectOf, stringOf, textOf } from './read-json';
import { argumentsOf, toolCallIndex } from './tool-calls';
import { googleUsage } from './usage';

/**
 * Reads one chunk or whole answer of Google's own shape (cloudflare-api.md §7.5).
 * There is no end mark: the finish reason in the last chunk is it. `callsBefore` counts the tool calls so far.
 */
export function readGoogle(frame: JsonObject, state: AnswerState, callsBefore: number): number {
  const candidate = objectOf(arrayOf(frame['candidates'])[0]);
  let calls = callsBefore;
  for (const value of arrayOf(objectOf(candidate?.['content'])?.['parts'])) {
    const part = objectOf(value) ?? {};
    const call = objectOf(part['functionCall']);
    if (call !== null) {
      state.push({
        type: 'tool-call-delta',
        index: toolCallIndex(calls++, 0),
        id: stringOf(call['id']),
        name: stringOf(call['name']),
        arguments: argumentsOf(call['args']),
      });
    } else if (part['thought'] === true) state.reasoning(textOf(part['text']));
    else state.text(textOf(part['text']));
  }
  const usage = objectOf(frame['usageMetadata']);
  if (usage !== null) state.usage(googleUsage(usage));
  const reason =
    stringOf(candidate?.['finishReason']) ??
    stringOf(objectOf(frame['promptFeedback'])?.['blockReason']);
  if (reason !== null) {
    state.finish(reason);
    state.complete();
  }
  return calls;
}
