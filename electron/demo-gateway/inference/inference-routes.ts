import type { RequestFormat } from '@shared/domain/run-request';
import { ApiFailure } from '../http/api-failure';
import type { Route } from '../http/router';
import { answerEmbeddings } from './embeddings';
import { handleInference } from './handle-inference';
import { readEnvelope, readFlatCall, readPathCall } from './read-call';
import { answerWebSearch } from './web-search';

/** The inference endpoints (cloudflare-api.md §1.1). */
export const INFERENCE_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/accounts/:account/ai/run',
    handle: (exchange, state, { account = '' }) =>
      handleInference(exchange, state, {
        accountId: account,
        read: () => readEnvelope(exchange),
      }),
  },
  {
    method: 'POST',
    pattern: '/accounts/:account/ai/run/*model',
    handle: (exchange, state, { account = '', model = '' }) =>
      handleInference(exchange, state, {
        accountId: account,
        read: () => {
          // Only `@cf` ids may stand in the path (cloudflare-api.md §1.1).
          if (!model.startsWith('@cf/')) throw noSuchModel(model);
          return readPathCall(exchange, model);
        },
      }),
  },
  flatRoute('/accounts/:account/ai/v1/chat/completions', 'chat-completions'),
  flatRoute('/accounts/:account/ai/v1/responses', 'responses'),
  flatRoute('/accounts/:account/ai/v1/messages', 'messages'),
  // The Anthropic SDK appends `/v1/messages` to its base, and the API's own example gives it a base that already
  // ends in `/ai/v1`. Assumption: the real API serves what comes of it, because the example is meant to work.
  flatRoute('/accounts/:account/ai/v1/v1/messages', 'messages'),
  {
    method: 'POST',
    pattern: '/accounts/:account/ai/v1/embeddings',
    handle: answerEmbeddings,
  },
  {
    method: 'POST',
    pattern: '/accounts/:account/ai/websearch',
    handle: answerWebSearch,
  },
];

function flatRoute(pattern: string, format: RequestFormat): Route {
  return {
    method: 'POST',
    pattern,
    handle: (exchange, state, { account = '' }) =>
      handleInference(exchange, state, {
        accountId: account,
        read: () => readFlatCall(exchange, format),
      }),
  };
}

function noSuchModel(id: string): ApiFailure {
  return new ApiFailure({ status: 400, code: 5007, message: `No such model ${id} or task` });
}
