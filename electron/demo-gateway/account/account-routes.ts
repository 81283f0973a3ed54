import type { DemoState } from '../demo-state';
import { ApiFailure } from '../http/api-failure';
import { resultInfo, v4Result } from '../http/envelopes';
import type { Exchange } from '../http/exchange';
import { readPaging } from '../http/paging';
import { sendReply } from '../http/reply';
import type { Route } from '../http/router';
import { authorize, tokenOf } from './authorize';
import { DEMO_ACCOUNT_ID, DEMO_ACCOUNTS, type DemoToken } from './tokens';

const DAY = 24 * 60 * 60 * 1000;

/** Token checks, the account list and the credit balance (cloudflare-api.md §1.5, §1.8). */
export const ACCOUNT_ROUTES: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/user/tokens/verify',
    handle: (exchange, state) => sendVerified(exchange, state, 'user'),
  },
  {
    method: 'GET',
    pattern: '/accounts/:account/tokens/verify',
    handle: (exchange, state) => sendVerified(exchange, state, 'account'),
  },
  { method: 'GET', pattern: '/accounts', handle: listAccounts },
  {
    method: 'GET',
    pattern: '/accounts/:account/ai-gateway/billing/credit-balance',
    handle: (exchange, state, { account = '' }) => {
      authorize(exchange, account, 'billing-read');
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

function sendVerified(exchange: Exchange, state: DemoState, form: DemoToken['kind']): void {
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
      ...v4Result({ id: state.tokenId, status: token.status, ...expiry(token, state) }),
      messages: active ? [message] : [],
    },
  });
}

function expiry({ daysLeft }: DemoToken, state: DemoState): { expires_on?: string } {
  if (daysLeft === undefined) return {};
  return { expires_on: new Date(state.now() + daysLeft * DAY).toISOString() };
}

function listAccounts(exchange: Exchange): void {
  if (tokenOf(exchange)?.kind === 'account') {
    throw new ApiFailure({
      status: 400,
      code: 1001,
      message: 'List accounts endpoint does not support account owned tokens',
    });
  }
  const id = tokenOf(exchange)?.account ?? DEMO_ACCOUNT_ID;
  const token = authorize(exchange, id, 'workers-ai-read');
  const account = DEMO_ACCOUNTS[id];
  const accounts =
    account && token.permissions.includes('account-read')
      ? [
          {
            id,
            name: account.name,
            type: 'standard',
            created_on: account.createdOn,
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
