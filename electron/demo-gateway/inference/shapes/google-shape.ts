import { jsonFrame, shortModelName, type AnswerShape, type ShapeContext } from './answer-shape';

/** Google's own form, on the run path when the input has `contents` (cloudflare-api.md §7.5). */
export const googleShape: AnswerShape = {
  document: (context) => candidates(context, context.answer.pieces.join(''), true),
  *frames(context) {
    const { pieces } = context.answer;
    const silence = context.answer.reasoningPieces.length * context.tokenTime;
    for (const [index, piece] of pieces.entries()) {
      const last = index === pieces.length - 1;
      yield jsonFrame(last ? 'finish' : 'text', candidates(context, piece, last), {
        wait: context.tokenTime + (index === 0 ? silence : 0),
      });
    }
  },
};

function candidates(context: ShapeContext, text: string, last: boolean) {
  const { input, cachedInput, output, reasoning } = context.answer.usage;
  const content = { parts: [{ text }], role: 'model' };
  const finishReason = context.answer.finish === 'length' ? 'MAX_TOKENS' : 'STOP';
  return {
    candidates: [{ content, index: 0, ...(last && { finishReason }) }],
    usageMetadata: {
      promptTokenCount: input,
      cachedContentTokenCount: cachedInput,
      candidatesTokenCount: last ? output - reasoning : 0,
      thoughtsTokenCount: reasoning,
      totalTokenCount: last ? input + output : input,
    },
    modelVersion: shortModelName(context.model),
  };
}
