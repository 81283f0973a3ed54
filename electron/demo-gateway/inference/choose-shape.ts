import { assertNever } from '@shared/domain/assert-never';
import type { SimulatedModel } from '../models/simulated-model';
import type { AnswerShapeName, InferenceRequest } from './inference-request';
import type { AnswerShape } from './shapes/answer-shape';
import { chatShape } from './shapes/chat-shape';
import { googleShape } from './shapes/google-shape';
import { messagesShape } from './shapes/messages-shape';
import { nativeShape } from './shapes/native-shape';
import { responsesShape } from './shapes/responses-shape';

/** The words of the answer: those of the format, or on the run path those of the model (§1.1, §7.1, §7.5). */
export function shapeNameOf(request: InferenceRequest, model: SimulatedModel): AnswerShapeName {
  switch (request.format) {
    case 'chat-completions':
      return 'chat';
    case 'responses':
      return 'responses';
    case 'messages':
      return 'messages';
    case 'run':
      return runShape(request, model);
    default:
      return assertNever(request.format);
  }
}

function runShape(request: InferenceRequest, model: SimulatedModel): AnswerShapeName {
  if (model.nativeStream) return 'native';
  if (request.input['input'] !== undefined) return 'responses';
  if (model.id.startsWith('anthropic/')) return 'messages';
  if (request.input['contents'] !== undefined) return 'google';
  return 'chat';
}

/** The writer of each shape. */
export const ANSWER_SHAPES: Record<AnswerShapeName, AnswerShape> = {
  native: nativeShape,
  chat: chatShape,
  responses: responsesShape,
  messages: messagesShape,
  google: googleShape,
};
