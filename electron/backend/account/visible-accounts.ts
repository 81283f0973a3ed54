import { ACCOUNT_ID_PATTERN, type VisibleAccount } from '@shared/domain/account';
import { AppFailure } from '@shared/domain/app-error';
import { isJsonObject, type Json } from '@shared/domain/json';
import { createGatewayClient, type GatewayAddress } from '../gateway/gateway-client';
import { requestJson } from '../gateway/request-json';

/** Accounts per call; the most that the API gives (cloudflare-api.md §1.5). */
const PER_PAGE = 50;
/** Nobody chooses among more. */
const MOST_PAGES = 10;

/**
 * The accounts that a token may see (`GET /accounts`); none, with a sentence, where it may not list them. Throws
 * `AppFailure` if no answer could be had.
 */
export async function listVisibleAccounts(
  fetch: typeof globalThis.fetch,
  address: Omit<GatewayAddress, 'accountId'>,
): Promise<{ accounts: VisibleAccount[]; message: string | null }> {
  // The path names no account.
  const client = createGatewayClient(fetch, { ...address, accountId: 'none' });
  const accounts: VisibleAccount[] = [];
  try {
    for (let page = 1; page <= MOST_PAGES; page += 1) {
      const query = { page: String(page), per_page: String(PER_PAGE) };
      const { result } = await requestJson(client, { path: '/accounts', query });
      const found = Array.isArray(result) ? result : [];
      accounts.push(...found.flatMap(readAccount));
      if (found.length < PER_PAGE) break;
    }
  } catch (error) {
    const message = error instanceof AppFailure ? refusalOf(error) : null;
    if (message === null) throw error;
    return { accounts: [], message };
  }
  return { accounts, message: accounts.length === 0 ? NO_ACCOUNT : null };
}

const TYPE_IT = 'Enter the account ID yourself.';
const NO_ACCOUNT = `The token may not list accounts: the permission “Account Settings – Read” lets it. ${TYPE_IT}`;

function readAccount(value: Json): VisibleAccount[] {
  if (!isJsonObject(value)) return [];
  const { id, name } = value;
  if (typeof id !== 'string' || !ACCOUNT_ID_PATTERN.test(id)) return [];
  return [{ id, name: typeof name === 'string' ? name.slice(0, 200) : '' }];
}

/** What a refusal says to the user (cloudflare-api.md §1.5, §6.2); null for what is none. */
function refusalOf({ error }: AppFailure): string | null {
  switch (error.gatewayCode) {
    case 1001:
      return `A token that belongs to an account cannot list accounts. ${TYPE_IT}`;
    case 6003:
      return 'This is not the form of an API token. Copy it again; the Global API Key does not work here.';
    case 9109:
      return NO_ACCOUNT;
    default:
      return error.status === 401 || error.status === 403
        ? `The token is not valid, or may not list accounts. ${TYPE_IT}`
        : null;
  }
}
