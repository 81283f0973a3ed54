import type { TokenPlace } from '../domain/snippet-form';
import type { WireRequest } from '../protocol/dialect';
import { bashQuote, bashQuoteLatin1 } from './bash-quote';
import { curlHeaderLine } from './curl-header-line';
import { isStreamed } from './is-streamed';

const CLOUDFLARE_API = 'https://api.cloudflare.com/client/v4';
/** Linux takes no single argument beyond 128 KiB; a longer body goes through a pipe. */
const MAX_ARGUMENT_BYTES = 100_000;
/** What may stand between double quotes as it is. */
const PLAIN = /^[\w@.~%:/?=&-]*$/;
const AUTHORIZATION: Record<TokenPlace, string> = {
  hidden: `--header @<(printf 'Authorization: Bearer %s\\n' "$CLOUDFLARE_API_TOKEN")`,
  argument: '--header "Authorization: Bearer $CLOUDFLARE_API_TOKEN"',
};

/**
 * A bash command that sends exactly this request. Account id and token are read from the environment; unless asked
 * otherwise, the token reaches curl through a pipe, so that it never stands in the list of processes
 * (security.md §3 L9). `apiBase` is the address up to and without `/accounts`.
 */
export function curlSnippet(
  request: WireRequest,
  apiBase: string = CLOUDFLARE_API,
  tokenPlace: TokenPlace = 'hidden',
): string {
  const short = new TextEncoder().encode(request.bodyText).length <= MAX_ARGUMENT_BYTES;
  const body = bashQuote(request.bodyText);
  const lines = [
    `curl ${urlWord(apiBase, request.path)}`,
    ...(isStreamed(request) ? ['--no-buffer'] : []),
    AUTHORIZATION[tokenPlace],
    ...Object.entries(request.headers).map(
      (header) => `--header ${bashQuoteLatin1(curlHeaderLine(header))}`,
    ),
    `--data-binary ${short ? body : '@-'}`,
  ];
  const command = lines.join(' \\\n  ');
  return short ? command : `printf '%s' ${body} |\n  ${command}`;
}

/**
 * A bash command that reads from the API, without a body. `path` is below the account, or below the API where it
 * starts with a slash.
 */
export function curlReadSnippet(
  path: string,
  query: Record<string, string>,
  apiBase: string = CLOUDFLARE_API,
): string {
  const search = new URLSearchParams(query).toString();
  return `curl ${urlWord(apiBase, search ? `${path}?${search}` : path)} \\\n  ${AUTHORIZATION.hidden}`;
}

function urlWord(apiBase: string, path: string): string {
  const before = PLAIN.test(apiBase) ? `"${apiBase}` : `${bashQuote(apiBase)}"`;
  const start = path.startsWith('/') ? before : `${before}/accounts/$CLOUDFLARE_ACCOUNT_ID/`;
  return PLAIN.test(path) ? `${start}${path}"` : `${start}"${bashQuote(path)}`;
}
