import { ACCOUNT_ID_PATTERN, TOKEN_PATTERN } from '../domain/account';
import { CONNECTION_HEADERS } from '../domain/connection-headers';
import type { GatewayPolicy } from '../domain/gateway-policy';
import { readGatewayHeaders } from '../protocol/read-gateway-headers';
import { ACCOUNT_MARK, TOKEN_MARK } from './bash-words';
import { ofBytes } from './byte-text';
import type { Placed } from './curl-command';
import { CurlProblem } from './curl-problem';
import { listed } from './listed';
import { lossNotes } from './loss-notes';

/** What the headers of a command say. */
interface ReadHeaders {
  policy: GatewayPolicy;
  /** Null: there is none, or it is left to a variable. */
  token: string | null;
  hasContentType: boolean;
  notes: string[];
}

/** Carry secrets; none of them may come into a request that is kept. */
const SECRETS: ReadonlySet<string> = new Set([
  'cf-aig-authorization',
  'proxy-authorization',
  'cookie',
  'x-api-key',
  'api-key',
  'x-goog-api-key',
  'x-auth-key',
  'x-auth-email',
  'x-auth-user-service-key',
]);
/** What browsers add to a request of their own accord, beside all that begins with `sec-`. */
const BROWSERS: ReadonlySet<string> = new Set([
  'accept',
  'accept-encoding',
  'accept-language',
  'cache-control',
  'dnt',
  'origin',
  'pragma',
  'priority',
  'referer',
  'te',
  'user-agent',
]);
/** Added by all browsers, which let no page change it (Fetch Metadata, W3C), and by nobody else. */
const BROWSER_MARK = /^sec-fetch-/i;
const METADATA = 'cf-aig-metadata';

/** Reads headers as a policy, and takes the token apart. Throws `CurlProblem`. */
export function readHeaders(lines: readonly Placed[]): ReadHeaders {
  const sent = new Map<string, Placed>();
  const notes: string[] = [];
  const browsers: string[] = [];
  const isCopied = lines.some(({ text }) => BROWSER_MARK.test(text));
  let token: string | null = null;
  let hasContentType = false;
  for (const { text, at } of lines) {
    const header = parts(text);
    if (header === null) continue;
    const [name, value] = header;
    hasContentType ||= name === 'content-type';
    if (name === 'authorization') {
      token = tokenOf(value);
      if (token === null && !value.includes(TOKEN_MARK)) {
        notes.push('authorization is left out: there is no API token in it.');
      }
    } else if (SECRETS.has(name)) notes.push(`${name} is left out: it is made for a secret.`);
    else if (CONNECTION_HEADERS.has(name)) notes.push(`${name} is left out: the app sets its own.`);
    else if (isCopied && (BROWSERS.has(name) || name.startsWith('sec-'))) browsers.push(name);
    else if (value.includes(TOKEN_MARK) || value.includes(ACCOUNT_MARK)) {
      throw new CurlProblem('Only the address and Authorization may have a variable.', at);
    } else if (sent.has(name)) {
      throw new CurlProblem('This header is given twice.', at);
    } else if (name !== 'content-type' || value !== 'application/json') {
      sent.set(name, { text: name === METADATA ? (ofBytes(value) ?? value) : value, at });
    }
  }
  const policy = policyOf(sent);
  const metadata = sent.get(METADATA);
  if (metadata !== undefined) notes.push(...lossNotes(metadata.text));
  if (browsers.length > 0) {
    notes.push(`Copied from a browser, whose own headers are left out: ${listed(browsers)}.`);
  }
  return { policy, token, hasContentType, notes };
}

/** curl takes `name:` for "do not send", and `name;` for an empty value; it cuts no blanks, but HTTP does. */
function parts(line: string): [name: string, value: string] | null {
  const colon = line.indexOf(':');
  if (colon < 0) {
    return line.trimEnd().endsWith(';') ? [line.trim().slice(0, -1).toLowerCase(), ''] : null;
  }
  const value = line.slice(colon + 1).replaceAll(/^[ \t]+|[ \t\r\n]+$/g, '');
  return value === '' ? null : [line.slice(0, colon).toLowerCase(), value];
}

function tokenOf(value: string): string | null {
  const given = value.replace(/^bearer +/i, '');
  // An account id is no token, and a word such as YOUR_TOKEN is too short for one.
  return TOKEN_PATTERN.test(given) && !ACCOUNT_ID_PATTERN.test(given) ? given : null;
}

function policyOf(sent: ReadonlyMap<string, Placed>): GatewayPolicy {
  const headers = Object.fromEntries([...sent].map(([name, { text }]) => [name, text]));
  const { policy, problems } = readGatewayHeaders(headers);
  const [problem] = problems;
  if (problem === undefined) return policy;
  const shown = /^[\w-]{1,60}$/.test(problem.header) ? problem.header : 'A header';
  throw new CurlProblem(`${shown} ${problem.message}.`, sent.get(problem.header)?.at ?? 0);
}
