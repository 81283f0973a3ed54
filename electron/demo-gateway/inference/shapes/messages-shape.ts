import {
  gatewayMetadata,
  jsonFrame,
  shortModelName,
  type AnswerShape,
  type ShapeContext,
  type StreamFrame,
} from './answer-shape';

/** Anthropic Messages (cloudflare-api.md §7.4); also what `anthropic/*` answers on the run path. */
export const messagesShape: AnswerShape = {
  document: (context) => ({
    ...emptyMessage(context),
    content: contentBlocks(context),
    ...stop(context),
    usage: { ...startUsage(context), output_tokens: context.answer.usage.output },
    ...gatewayMetadata(context.model),
  }),
  frames: messagesFrames,
};

const SIGNATURE = 'ZGVtbyBzaWduYXR1cmU=';

function* messagesFrames(context: ShapeContext): Generator<StreamFrame> {
  const { answer, tokenTime: wait } = context;
  let index = 0;
  const send = (
    part: StreamFrame['part'],
    event: string,
    more: Record<string, unknown>,
  ): StreamFrame => jsonFrame(part, { type: event, ...more }, { event });
  const delta = (part: StreamFrame['part'], value: Record<string, unknown>): StreamFrame => ({
    ...send(part, 'content_block_delta', { index, delta: value }),
    wait,
  });
  const open = (part: StreamFrame['part'], block: Record<string, unknown>) =>
    send(part, 'content_block_start', { index, content_block: block });
  const close = (part: StreamFrame['part']) => {
    const frame = send(part, 'content_block_stop', { index });
    index += 1;
    return frame;
  };

  const message = { ...emptyMessage(context), usage: startUsage(context) };
  yield send('start', 'message_start', { message });
  if (answer.reasoningPieces.length > 0) {
    yield open('reasoning', { type: 'thinking', thinking: '', signature: '' });
    yield send('reasoning', 'ping', {});
    for (const piece of answer.reasoningPieces) {
      yield delta('reasoning', { type: 'thinking_delta', thinking: piece });
    }
    yield delta('reasoning', { type: 'signature_delta', signature: SIGNATURE });
    yield close('reasoning');
  }
  if (answer.pieces.length > 0) {
    yield open('text', { type: 'text', text: '' });
    yield send('start', 'ping', {});
    for (const piece of answer.pieces) yield delta('text', { type: 'text_delta', text: piece });
    yield close('text');
  }
  for (const call of answer.toolCalls) {
    yield open('tool', { type: 'tool_use', id: toolId(call.id), name: call.name, input: {} });
    for (const piece of ['', ...call.argumentPieces]) {
      yield delta('tool', { type: 'input_json_delta', partial_json: piece });
    }
    yield close('tool');
  }
  const usage = { output_tokens: answer.usage.output };
  yield send('finish', 'message_delta', { delta: stop(context), usage });
  yield send('end', 'message_stop', {});
}

function emptyMessage(context: ShapeContext) {
  return {
    id: `msg_${context.id}`,
    type: 'message',
    role: 'assistant',
    model: shortModelName(context.model),
    content: [],
    stop_reason: null,
    stop_sequence: null,
  };
}

function contentBlocks({ answer }: ShapeContext): unknown[] {
  const thinking = answer.reasoningPieces.join('');
  const text = answer.pieces.join('');
  return [
    ...(thinking === '' ? [] : [{ type: 'thinking', thinking, signature: SIGNATURE }]),
    ...(text === '' ? [] : [{ type: 'text', text }]),
    ...answer.toolCalls.map((call) => ({
      type: 'tool_use',
      id: toolId(call.id),
      name: call.name,
      input: JSON.parse(call.argumentPieces.join('')) as unknown,
    })),
  ];
}

function startUsage({ answer }: ShapeContext) {
  const { input, cachedInput } = answer.usage;
  return {
    // Anthropic counts cached input apart (cloudflare-api.md §7.4).
    input_tokens: input - cachedInput,
    cache_creation_input_tokens: 0,
    cache_read_input_tokens: cachedInput,
    output_tokens: 1,
  };
}

function stop({ answer }: ShapeContext) {
  const reasons = {
    stop: 'end_turn',
    'stop-sequence': 'stop_sequence',
    length: 'max_tokens',
    'tool-calls': 'tool_use',
    filtered: 'refusal',
  };
  return { stop_reason: reasons[answer.finish], stop_sequence: answer.stopSequence };
}

function toolId(id: string): string {
  return id.replace('call_', 'toolu_');
}
