import { Buffer } from 'node:buffer';
import { authorize } from '../account/authorize';
import { ApiFailure } from '../http/api-failure';
import { sendReply } from '../http/reply';
import type { Handler } from '../http/router';
import { findSimulatedModel } from '../models/simulated-models';
import { readFlatCall } from './read-call';
import { embed, textsOf } from './small-tasks';

/** `POST …/ai/v1/embeddings` in OpenAI's form. Assumption: no gateway features apply to it here. */
export const answerEmbeddings: Handler = (exchange, _state, { account = '' }) => {
  authorize(exchange, account, 'workers-ai-read');
  const { modelId, input } = readFlatCall(exchange, 'chat-completions');
  if (findSimulatedModel(modelId)?.task !== 'Text Embeddings') {
    throw new ApiFailure({ status: 400, code: 5007, message: `No such model ${modelId} or task` });
  }
  const texts = textsOf(input['input'] ?? null);
  if (texts.length === 0) {
    throw new ApiFailure({ status: 400, code: 5006, message: 'AiError: Bad input: input' });
  }
  const inBase64 = input['encoding_format'] === 'base64';
  const tokens = Math.ceil(texts.join('').length / 4);
  sendReply(exchange, {
    status: 200,
    body: {
      object: 'list',
      data: texts.map((text, index) => {
        const vector = embed(text);
        const embedding = inBase64
          ? Buffer.from(new Float32Array(vector).buffer).toString('base64')
          : vector;
        return { object: 'embedding', index, embedding };
      }),
      model: modelId,
      usage: { prompt_tokens: tokens, total_tokens: tokens },
    },
  });
};
