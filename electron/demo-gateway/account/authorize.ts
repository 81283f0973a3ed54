import { ACCOUNT_ID_PATTERN } from '@shared/domain/account';
import { ApiFailure, noRoute } from '../http/api-failure';
import { headerOf, type Exchange } from '../http/exchange';
import {
  DEMO_ACCOUNT_ID,
  DEMO_ACCOUNTS,
  findToken,
  guestToken,
  type DemoToken,
  type Permission,
} from './tokens';

/**
 * The token text of a request. Throws 1001 where none was sent and 6003 where it cannot be one
 * (cloudflare-api.md §1.5).
 */
function readToken(exchange: Exchange): string {
  const header = headerOf(exchange, 'authorization');
  // The Anthropic SDK sends its apiKey as `x-api-key`, and the API's own example relies on that.
  // Assumption: the real API accepts it on the messages path.
  const key = headerOf(exchange, 'x-api-key');
  if (header === null && key !== null && exchange.url.pathname.endsWith('/v1/messages')) {
    return checkForm(key, exchange.admitGuests);
  }
  if (header === null) {
    throw new ApiFailure({
      status: 400,
      code: 1001,
      message: 'Missing "Authorization" header',
    });
  }
  return checkForm(/^Bearer (.+)$/i.exec(header)?.[1] ?? '', exchange.admitGuests);
}

/** The token of a request, undefined for one that nobody knows. Throws as for a malformed one. */
export function tokenOf(exchange: Exchange): DemoToken | undefined {
  const text = readToken(exchange);
  return findToken(text) ?? (exchange.admitGuests ? guestToken(text) : undefined);
}

/** The known, active token of a request that may do this. Throws 10000 or 9109 otherwise. */
export function authorize(
  exchange: Exchange,
  accountId: string,
  permission: Permission,
): DemoToken {
  const token = tokenOf(exchange);
  if (!token || token.status !== 'active') {
    throw new ApiFailure({ status: 401, code: 10000, message: 'Authentication error' });
  }
  const account = accountId.toLowerCase();
  const isKnown = DEMO_ACCOUNTS[account] !== undefined;
  const isGuest = exchange.admitGuests && ACCOUNT_ID_PATTERN.test(accountId);
  if (!isKnown && !isGuest) throw noRoute(exchange.url.pathname);
  // Assumption: a token of another account is refused like one without the permission.
  const isOwn = !isKnown || exchange.admitGuests || account === (token.account ?? DEMO_ACCOUNT_ID);
  if (!isOwn || !token.permissions.includes(permission)) throw missingPermission(permission);
  return token;
}

/** AI paths answer 10000, management calls 9109 (cloudflare-api.md §6.2). */
function missingPermission(permission: Permission): ApiFailure {
  return permission === 'workers-ai-read'
    ? new ApiFailure({ status: 401, code: 10000, message: 'Authentication error' })
    : new ApiFailure({
        status: 403,
        code: 9109,
        message: 'Unauthorized to access requested resource',
      });
}

function checkForm(token: string, admitGuests: boolean): string {
  // Assumption: 40 characters or more of this alphabet; a 37-character Global API Key is refused.
  if (/^[A-Za-z0-9_-]{40,}$/.test(token)) return token;
  if (admitGuests && /^[\x21-\x7e]+$/.test(token) && !/^[0-9a-f]{37}$/.test(token)) return token;
  throw new ApiFailure({
    status: 400,
    code: 6003,
    message: 'Invalid request headers',
    errorChain: [{ code: 6111, message: 'Invalid format for Authorization header' }],
  });
}
