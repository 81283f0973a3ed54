import { ApiFailure } from '../http/api-failure';
import { resultInfo, v4Result } from '../http/envelopes';
import type { Exchange } from '../http/exchange';
import { readPaging } from '../http/paging';
import { sendReply } from '../http/reply';
import type { Route } from '../http/router';
import { authorize, tokenOf } from './authorize';
import { DEMO_ACCOUNT_ID, type DemoToken } from './tokens';

/** Token checks, the account list and the credit balance (cloudflare-api.md §1.5, §1.8). */
export const ACCOUNT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/user/tokens/verify',
    handle: (exchange, state) => sendVerified(exchange, 'user', state.tokenId),
  },
  {
    method: 'GET',
    pattern: '/accounts/:account/tokens/verify',
    handle: (exchange, state) => sendVerified(exchange, 'account', state.tokenId),
  },
  { method: 'GET', pattern: '/accounts', handle: listAccounts },
  {
    method: 'GET',
    pattern: '/accounts/:account/ai-gateway/billing/credit-balance',
    handle: (exchange, state, { account = '' }) => {
      authorize(exchange, account, 'gateway-read');
      sendReply(exchange, {
        status: 200,
        body: v4Result({
          // Assumption: cents, as the amounts of the top-up call are.
          balance: Math.round(state.credit * 100),
          has_default_payment_method: false,
          payment_method: null,
          topup_config: {
            amount: null,
            threshold: null,
            disabledReason: null,
            error: null,
            lastFailedAt: null,
          },
        }),
      });
    },
  },
];

function sendVerified(exchange: Exchange, form: DemoToken['kind'], tokenId: string): void {
  const token = tokenOf(exchange);
  // Assumption: the account form accepts user tokens too, so that trying it first is safe.
  if (!token || (form === 'user' && token.kind === 'account')) {
    throw new ApiFailure({ status: 401, code: 1000, message: 'Invalid API Token' });
  }
  const active = token.status === 'active';
  const message = { code: 10000, message: 'This API Token is valid and active', type: null };
  sendReply(exchange, {
    status: 200,
    body: {
      ...v4Result({ id: tokenId, status: token.status }),
      messages: active ? [message] : [],
    },
  });
}

function listAccounts(exchange: Exchange): void {
  if (tokenOf(exchange)?.kind === 'account') {
    throw new ApiFailure({
      status: 400,
      code: 1001,
      message: 'List accounts endpoint does not support account owned tokens',
    });
  }
  const token = authorize(exchange, DEMO_ACCOUNT_ID, 'workers-ai-read');
  const accounts = token.permissions.includes('account-read')
    ? [
        {
          id: DEMO_ACCOUNT_ID,
          name: 'Demo account',
          type: 'standard',
          created_on: '2026-01-01T00:00:00.000000Z',
          settings: { enforce_twofactor: false },
        },
      ]
    : [];
  const { page, perPage } = readPaging(exchange.url, { least: 5, most: 50, usual: 20 });
  const here = page === 1 ? accounts : [];
  sendReply(exchange, {
    status: 200,
    body: v4Result(here, resultInfo(page, perPage, { here: here.length, all: accounts.length })),
  });
}
