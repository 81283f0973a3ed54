import { authorize } from '../account/authorize';
import { readJsonBody } from '../http/json-body';
import { sendReply } from '../http/reply';
import type { Handler } from '../http/router';

const MOST_RESULTS = 10;

/**
 * `POST …/ai/websearch`: search providers, not models, with an error envelope of their own
 * (cloudflare-api.md §1.1, §6.1 C). Nothing is searched here: a good query is answered as by a
 * provider that is down. Assumption: the words of category and code.
 */
export const answerWebSearch: Handler = (exchange, state, { account = '' }) => {
  authorize(exchange, account, 'workers-ai-read');
  const { query, provider, limit } = readJsonBody(exchange);
  const isGood =
    typeof query === 'string' &&
    typeof provider === 'string' &&
    (limit === undefined || (typeof limit === 'number' && limit <= MOST_RESULTS));
  const problem = isGood
    ? { category: 'upstream', code: 'provider_unavailable', status: 503, retryable: true }
    : { category: 'request', code: 'invalid_request', status: 400, retryable: false };
  const error = { ...problem, gatewayRequestId: state.ids.ulid() };
  sendReply(exchange, { status: error.status, body: { ok: false, error } });
};
