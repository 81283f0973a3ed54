import {
  filler,
  gatewayMetadata,
  jsonFrame,
  shortModelName,
  type AnswerShape,
  type ShapeContext,
  type StreamFrame,
} from './answer-shape';
import { chatUsage } from './chat-usage';
import { reasoningField } from './reasoning-style';

/** OpenAI chat completions (cloudflare-api.md §7.2). */
export const chatShape: AnswerShape = {
  document: (context) => {
    const { answer } = context;
    const field = reasoningField(context.model);
    const reasoning = answer.reasoningPieces.join('');
    const text = (context.model.thinkTags ? wrapped(reasoning) : '') + answer.pieces.join('');
    const message = {
      role: 'assistant',
      content: text === '' ? null : text,
      refusal: null,
      ...(field && reasoning !== '' && { [field]: reasoning }),
      ...(answer.toolCalls.length > 0 && {
        tool_calls: answer.toolCalls.map((call) => ({
          id: call.id,
          type: 'function',
          function: { name: call.name, arguments: call.argumentPieces.join('') },
        })),
      }),
    };
    return {
      id: `chatcmpl-${context.id}`,
      object: 'chat.completion',
      created: context.created,
      model: context.model.id,
      choices: [{ index: 0, message, logprobs: null, finish_reason: finishReason(context) }],
      usage: chatUsage(context),
      system_fingerprint: 'fp_demo',
      ...gatewayMetadata(context.model),
    };
  },
  frames: chatFrames,
};

function* chatFrames(context: ShapeContext): Generator<StreamFrame> {
  const { answer, model, tokenTime: wait } = context;
  // `@cf` models on the run path keep the native filler beside the chunks (cloudflare-api.md §7.1).
  const filled = context.request.format === 'run' && model.id.startsWith('@cf/');
  let position = 0;
  const chunk = (delta: unknown, finish: string | null = null) => {
    position += 1;
    return {
      id: `chatcmpl-${context.id}`,
      object: 'chat.completion.chunk',
      created: context.created,
      model: shortModelName(model),
      choices: [{ index: 0, delta, finish_reason: finish }],
      system_fingerprint: 'fp_demo',
      ...(filled && { p: filler(position) }),
    };
  };
  yield jsonFrame('start', chunk({ role: 'assistant', content: '' }));
  yield* reasoningFrames(context, chunk);
  // A provider that hides its thinking still takes the time for it.
  let silence = showsReasoning(model) ? 0 : wait * answer.reasoningPieces.length;
  for (const piece of answer.pieces) {
    yield jsonFrame('text', chunk({ content: piece }), { wait: wait + silence });
    silence = 0;
  }
  for (const [index, call] of answer.toolCalls.entries()) {
    const start = { index, id: call.id, type: 'function' };
    const named = { ...start, function: { name: call.name, arguments: '' } };
    yield jsonFrame('tool', chunk({ tool_calls: [named] }), { wait });
    for (const piece of call.argumentPieces) {
      const delta = { index, function: { arguments: piece } };
      yield jsonFrame('tool', chunk({ tool_calls: [delta] }), { wait });
    }
  }
  yield jsonFrame('finish', chunk({}, finishReason(context)));
  // OpenAI's own models send it only when asked, all others always (cloudflare-api.md §7.2).
  if (context.request.includeUsage || model.author !== 'openai' || filled) {
    yield jsonFrame('usage', { ...chunk({}), choices: [], usage: chatUsage(context) });
  }
  if (filled) yield jsonFrame('usage', { response: '', usage: chatUsage(context) });
  yield { part: 'end', event: null, data: '[DONE]', wait: 0 };
}

function* reasoningFrames(
  { answer, model, tokenTime: wait }: ShapeContext,
  chunk: (delta: unknown) => unknown,
): Generator<StreamFrame> {
  if (!showsReasoning(model) || answer.reasoningPieces.length === 0) return;
  const field = model.thinkTags ? 'content' : (reasoningField(model) ?? 'content');
  const inText = model.thinkTags;
  if (inText) yield jsonFrame('reasoning', chunk({ content: '<think>\n' }), { wait });
  for (const piece of answer.reasoningPieces) {
    yield jsonFrame('reasoning', chunk({ [field]: piece }), { wait });
  }
  if (inText) yield jsonFrame('reasoning', chunk({ content: '\n</think>\n\n' }), { wait });
}

function showsReasoning(model: ShapeContext['model']): boolean {
  return model.thinkTags || reasoningField(model) !== null;
}

function wrapped(reasoning: string): string {
  return reasoning === '' ? '' : `<think>\n${reasoning}\n</think>\n\n`;
}

function finishReason({ answer }: ShapeContext): string {
  const reasons = {
    stop: 'stop',
    'stop-sequence': 'stop',
    length: 'length',
    'tool-calls': 'tool_calls',
    filtered: 'content_filter',
  };
  return reasons[answer.finish];
}
