import { ACCOUNT_ID_PATTERN } from '../domain/account';
import type { RequestFormat } from '../domain/run-request';
import { ACCOUNT_MARK, TOKEN_MARK } from './bash-words';
import { ofBytes } from './byte-text';
import type { Placed } from './curl-command';
import { CurlProblem } from './curl-problem';

/** Where a command sends to. */
export interface CurlAddress {
  host: string;
  /** Null where it is left to a variable. */
  accountId: string | null;
  format: RequestFormat;
  /** The model that stands in the path. */
  model: string | null;
}

const ADDRESS = /^(?:https?:\/\/)?([^/?#]*)(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/is;
const HOST = /^(?:\[[0-9a-f:.]{2,60}\]|[\w.-]{1,255})(?::\d{1,5})?$/i;
/** What documentation and other programs print in place of an id, e.g. `{account_id}`, `<ACCOUNT_ID>`, `{{account}}`. */
const STAND_IN = /^(?:\{\{|[{<[:])?[\w-]{1,40}(?:\}\}|[}>\]])?$/;
const ENDPOINT =
  /\/accounts\/([^/]*)\/ai\/(run|v1\/chat\/completions|v1\/responses|v1\/messages)\/?(.*)$/s;
const FORMATS: Record<string, RequestFormat> = {
  run: 'run',
  'v1/chat/completions': 'chat-completions',
  'v1/responses': 'responses',
  'v1/messages': 'messages',
};
const WANTED =
  'https://api.cloudflare.com/client/v4/accounts/ACCOUNT_ID/ai/… (run, v1/chat/completions, v1/responses or v1/messages)';

/** Reads the address of one of the four endpoints (cloudflare-api.md §1.1). Throws `CurlProblem`. */
export function readAddress({ text, at }: Placed): CurlAddress {
  const [, host = '', path = '', query = ''] = ADDRESS.exec(text) ?? [];
  if (text.includes(TOKEN_MARK)) {
    throw new CurlProblem('The token stands in the address, where it does not belong.', at);
  }
  const plainHost = HOST.test(host) ? host.toLowerCase() : null;
  if (plainHost === null) throw new CurlProblem(`This is no address of ${WANTED}.`, at);
  if (plainHost === 'gateway.ai.cloudflare.com') {
    throw new CurlProblem(
      `gateway.ai.cloudflare.com takes each provider’s own format; the app speaks the REST API: ${WANTED}.`,
      at,
    );
  }
  const [, account = '', endpoint = '', rest = ''] = ENDPOINT.exec(path) ?? [];
  const format = FORMATS[endpoint];
  if (format === undefined || (rest !== '' && format !== 'run')) {
    throw new CurlProblem(`${plainHost} is asked for something else than ${WANTED}.`, at);
  }
  if (query.length > 1) throw new CurlProblem('The gateway’s addresses take no query.', at);
  return {
    host: plainHost,
    accountId: accountOf(account, at),
    format,
    model: rest === '' ? null : modelOf(rest, at),
  };
}

function accountOf(segment: string, at: number): string | null {
  if (ACCOUNT_ID_PATTERN.test(segment)) return segment.toLowerCase();
  if (segment === ACCOUNT_MARK || STAND_IN.test(segment)) return null;
  throw new CurlProblem('An account id has 32 digits from 0–9 and a–f.', at);
}

function modelOf(path: string, at: number): string {
  const text = ofBytes(path);
  try {
    if (text !== null) return decodeURIComponent(text);
  } catch {
    // What is no percent-encoding is refused below.
  }
  throw new CurlProblem('The model in the address is not readable.', at);
}
