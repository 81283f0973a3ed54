import { v4Result } from '../http/envelopes';
import { answerOf, type Answer } from './answer';
import { frameText, type AnswerChunk } from './answer-chunk';
import { ANSWER_SHAPES, shapeNameOf } from './choose-shape';
import type { InferenceCall } from './inference-call';
import { makeOther } from './other-tasks';
import { documentProduct, type Product } from './product';
import type { ShapeContext, StreamFrame } from './shapes/answer-shape';

/** The headers of a stream arrive before its first token: this part of the wait lies before them. */
const SHARE_BEFORE_HEADERS = 0.6;

/** Has the model answer, in the shape that the request asks for. */
export function makeProduct(call: InferenceCall, changed: (answer: Answer) => Answer): Product {
  const { model, request, state } = call;
  if (model.media !== null || model.task !== 'Text Generation') return makeOther(call);
  const answer = changed(answerOf(request, model));
  const text = answer.pieces.join('');
  const tokenTime = 1000 / model.tokensPerSecond;
  const context: ShapeContext = {
    answer,
    request,
    model,
    tokenTime,
    id: state.ids.hex(24),
    created: Math.floor(state.now() / 1000),
  };
  const shape = ANSWER_SHAPES[shapeNameOf(request, model)];
  if (request.stream && !ignoresStream(call)) {
    const rest = model.timeToFirstToken * (1 - SHARE_BEFORE_HEADERS);
    return {
      contentType: 'text/event-stream',
      firstByteAfter: model.timeToFirstToken * SHARE_BEFORE_HEADERS,
      chunks: streamChunks(shape.frames(context), rest),
      usage: answer.usage,
      text,
      document: null,
    };
  }
  const body = shape.document(context);
  return documentProduct({
    body: request.format === 'run' ? v4Result(body) : body,
    firstByteAfter: model.timeToFirstToken + answer.usage.output * tokenTime,
    usage: answer.usage,
    text,
  });
}

/** Assumption: always; gpt-oss is known to answer a stream request on the run path with JSON at times (§7.1). */
function ignoresStream({ model, request }: InferenceCall): boolean {
  return request.format === 'run' && model.id.startsWith('@cf/openai/gpt-oss');
}

function* streamChunks(frames: Iterable<StreamFrame>, firstWait: number): Generator<AnswerChunk> {
  let extra = firstWait;
  let position = 0;
  for (const frame of frames) {
    const wait = frame.wait * unevenness(position) + extra;
    yield { part: frame.part, bytes: frameText(frame), wait };
    extra = 0;
    position += 1;
  }
}

/** Real models do not beat time: between 0.5 and 1.5, about 1 in the mean, the same for the same position. */
function unevenness(position: number): number {
  return 0.5 + ((position * 7919) % 101) / 100;
}
