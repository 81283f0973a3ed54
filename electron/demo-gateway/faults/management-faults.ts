import type { EditableSettings } from '../gateway/gateway-settings';
import { gatewayMissing } from '../gateway/gateway-store';
import type { Fault } from './fault';

/** What goes wrong with calls that manage something rather than run a model (cloudflare-api.md §6.2, §11.17). */
export const MANAGEMENT_FAULTS: readonly Fault[] = [
  {
    name: 'field-not-taken',
    cases: ['N24'],
    sentence: 'A replaced gateway keeps the old value of a field, and the call succeeds.',
    parameters: { field: 'name over the wire, cache_ttl' },
    kind: 'settings',
    change: (before, sent, given) => {
      const field = given.text('field', 'cache_ttl');
      return { ...sent, ...pick(before, field) };
    },
  },
  {
    name: 'unknown-access-token',
    cases: ['N31'],
    sentence: 'A management call does not know the token (401 with 9109).',
    kind: 'refuse',
    refusal: () => ({ status: 401, code: 9109, message: 'Invalid access token' }),
  },
  {
    name: 'account-blocked',
    cases: ['N32'],
    sentence: 'Cloudflare has blocked the account.',
    kind: 'refuse',
    refusal: () => ({ status: 403, code: 3023, message: 'AiError: Account blocked' }),
  },
  {
    name: 'unknown-account',
    cases: ['N33'],
    sentence: 'The account id leads nowhere.',
    kind: 'refuse',
    refusal: () => ({
      status: 404,
      code: 7003,
      message: 'Could not route to /accounts, perhaps your object identifier is invalid?',
    }),
  },
  {
    name: 'gateway-not-made',
    cases: ['N33'],
    sentence: 'A management call finds no gateway of that name, not even the default one.',
    kind: 'refuse',
    refusal: () => gatewayMissing().refusal,
  },
  {
    name: 'api-throttled',
    cases: ['N36'],
    sentence: 'The limit of 1,200 calls per five minutes is reached (429).',
    kind: 'refuse',
    // Assumption: code and words.
    refusal: () => ({
      status: 429,
      code: 971,
      message: 'Please wait and consider throttling your request speed',
      headers: { 'retry-after': '60' },
    }),
  },
  {
    name: 'logs-elsewhere',
    cases: ['N33'],
    sentence: 'The Logs API says that the logs are in Workers Observability.',
    kind: 'refuse',
    // Assumption: all of it; what the Logs API says to a newer account is not known.
    refusal: () => ({
      status: 400,
      code: 7004,
      message: 'Logs for this account are stored in Workers Observability',
    }),
  },
];

function pick(settings: EditableSettings, field: string): Partial<EditableSettings> {
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name === field));
}
