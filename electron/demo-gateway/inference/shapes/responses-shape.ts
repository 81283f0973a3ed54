import {
  gatewayMetadata,
  jsonFrame,
  shortModelName,
  type AnswerShape,
  type ShapeContext,
  type StreamFrame,
} from './answer-shape';
import { emptyResponse, finishedResponse, outputItems, type OutputItem } from './response-object';

/** OpenAI Responses (cloudflare-api.md §7.3). */
export const responsesShape: AnswerShape = {
  document: (context) => ({
    ...finishedResponse(context, shortModelName(context.model)),
    ...gatewayMetadata(context.model),
  }),
  frames: responsesFrames,
};

function* responsesFrames(context: ShapeContext): Generator<StreamFrame> {
  const model = shortModelName(context.model);
  let sequence = 0;
  const send = (
    part: StreamFrame['part'],
    type: string,
    more: Record<string, unknown>,
  ): StreamFrame => {
    const frame = jsonFrame(part, { type, sequence_number: sequence, ...more }, { event: type });
    sequence += 1;
    return frame;
  };
  yield send('start', 'response.created', { response: emptyResponse(context, model) });
  yield send('start', 'response.in_progress', { response: emptyResponse(context, model) });
  for (const [index, item] of outputItems(context).entries()) {
    yield* itemFrames({ index, item, context, send });
  }
  const response = finishedResponse(context, model);
  yield send('end', `response.${response.status}`, { response });
}

interface ItemStream {
  index: number;
  item: OutputItem;
  context: ShapeContext;
  send: (part: StreamFrame['part'], type: string, more: Record<string, unknown>) => StreamFrame;
}

function* itemFrames({ index, item, context, send }: ItemStream): Generator<StreamFrame> {
  const { part, pieces } = item;
  const place = { item_id: item.done['id'], output_index: index };
  yield send(part, 'response.output_item.added', { output_index: index, item: item.added });
  const inContent = { ...place, content_index: 0 };
  if (item.kind === 'message') {
    const empty = { type: 'output_text', text: '', annotations: [] };
    yield send(part, 'response.content_part.added', { ...inContent, part: empty });
  }
  const name = EVENT_NAMES[item.kind];
  const where = item.kind === 'function_call' ? place : inContent;
  const extra = item.kind === 'message' ? { logprobs: [] } : {};
  for (const piece of pieces) {
    const frame = send(part, `${name}.delta`, { ...where, delta: piece, ...extra });
    yield { ...frame, wait: context.tokenTime };
  }
  const whole = pieces.join('');
  const text =
    item.kind === 'function_call' ? { name: item.done['name'], arguments: whole } : { text: whole };
  yield send(part, `${name}.done`, { ...where, ...text, ...extra });
  if (item.kind === 'message') {
    const full = { type: 'output_text', text: whole, annotations: [] };
    yield send(part, 'response.content_part.done', { ...inContent, part: full });
  }
  yield send(part, 'response.output_item.done', { output_index: index, item: item.done });
}

const EVENT_NAMES = {
  reasoning: 'response.reasoning_text',
  message: 'response.output_text',
  function_call: 'response.function_call_arguments',
} as const;
