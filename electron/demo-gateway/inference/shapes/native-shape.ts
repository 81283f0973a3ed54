import {
  filler,
  jsonFrame,
  type AnswerShape,
  type ShapeContext,
  type StreamFrame,
} from './answer-shape';
import { chatUsage } from './chat-usage';

/** Older `@cf` models on the run path: `response` and `p` (cloudflare-api.md §7.1). */
export const nativeShape: AnswerShape = {
  document: (context) => ({
    response: thinkText(context) + context.answer.pieces.join(''),
    tool_calls: context.answer.toolCalls.map((call) => ({
      name: call.name,
      arguments: JSON.parse(call.argumentPieces.join('')) as unknown,
    })),
    usage: chatUsage(context),
  }),
  frames: nativeFrames,
};

function* nativeFrames(context: ShapeContext): Generator<StreamFrame> {
  const { answer, tokenTime: wait } = context;
  let position = 0;
  const frame = (part: StreamFrame['part'], response: string): StreamFrame => {
    position += 1;
    return jsonFrame(part, { response, p: filler(position) }, { wait });
  };
  if (answer.reasoningPieces.length > 0) {
    yield frame('reasoning', '<think>\n');
    for (const piece of answer.reasoningPieces) yield frame('reasoning', piece);
    yield frame('reasoning', '\n</think>\n\n');
  }
  for (const piece of answer.pieces) yield frame('text', piece);
  for (const [index, call] of answer.toolCalls.entries()) {
    const start = { id: call.id, type: 'function', index, function: { name: call.name } };
    yield jsonFrame('tool', { response: null, tool_calls: [start] }, { wait });
    for (const piece of call.argumentPieces) {
      const delta = { index, function: { arguments: piece } };
      yield jsonFrame('tool', { response: null, tool_calls: [delta] }, { wait });
    }
    const last = { id: null, type: null, index, function: { name: null, arguments: null } };
    yield jsonFrame('tool', { response: null, tool_calls: [last] });
  }
  yield jsonFrame('usage', { response: '', usage: chatUsage(context) });
  yield { part: 'end', event: null, data: '[DONE]', wait: 0 };
}

/** Native models know no field for reasoning: it is text between `<think>` marks. */
function thinkText({ answer }: ShapeContext): string {
  const reasoning = answer.reasoningPieces.join('');
  return reasoning === '' ? '' : `<think>\n${reasoning}\n</think>\n\n`;
}
