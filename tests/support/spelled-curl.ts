import type { WireRequest } from '@shared/protocol/dialect';
import { bashQuoteLatin1 } from '@shared/snippets/bash-quote';
import fc from 'fast-check';

const UTF8 = new TextEncoder();
const API = 'https://api.cloudflare.com/client/v4';

/** One way to write a text in bash, as it is. */
type Quoting = 'single' | 'double' | 'ansi' | 'backslash' | 'plain';

/** Where the pieces of a text end, and how each is quoted: taken from the front, then from the start again. */
interface Spelling {
  lengths: number[];
  quotings: Quoting[];
}

const spelling: fc.Arbitrary<Spelling> = fc.record({
  lengths: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
  quotings: fc.array(fc.constantFrom<Quoting>('single', 'double', 'ansi', 'backslash', 'plain'), {
    minLength: 1,
    maxLength: 5,
  }),
});

/** Any of the ways in which people write the same curl command for bash. */
export const anySpelling = fc.record({
  body: spelling,
  header: spelling,
  bodyBy: fc.constantFrom(
    ...['-d ', '-d', '--data ', '--data-ascii ', '--data-binary ', '--data-raw ', '--json '],
    ...['-sSd', 'pipe -d ', 'pipe --data-binary ', 'pipe --json ', 'pipe --data ', 'words'],
  ),
  headerBy: fc.constantFrom('-H ', '-H', '--header '),
  account: fc.constantFrom('$CLOUDFLARE_ACCOUNT_ID', '${CLOUDFLARE_ACCOUNT_ID}'),
  urlBy: fc.constantFrom('', '--url '),
  flags: fc.subarray(['-sS', '-X POST', '--request POST', '-N', '--compressed', '-L', '-fsS']),
  token: fc.constantFrom<string>(
    `-H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"`,
    `--header "Authorization: Bearer \${CLOUDFLARE_API_TOKEN}"`,
    `-H @<(printf 'Authorization: Bearer %s\\n' "$CLOUDFLARE_API_TOKEN")`,
    '',
  ),
  newline: fc.constantFrom<string>(' ', ' \\\n  ', '\t', ' \\\r\n '),
  urlLast: fc.boolean(),
});

/** A way to write a command. */
type CurlSpelling = typeof anySpelling extends fc.Arbitrary<infer Found> ? Found : never;

/** The command that sends this, written that way. Account and token are left to the environment. */
export function spelledCurl(wire: WireRequest, way: CurlSpelling, apiBase = API): string {
  const { bodyBy, headerBy, newline } = way;
  const url = `${way.urlBy}"${apiBase}/accounts/${way.account}"${quoted(`/${wire.path}`, way.header)}`;
  const body = quoted(wire.bodyText, way.body);
  const isPiped = bodyBy.startsWith('pipe ');
  const isInWords = bodyBy === 'words';
  const data = isInWords
    ? `--data-binary @<(printf '%s' ${body})`
    : isPiped
      ? `${bodyBy.slice('pipe '.length)}@-`
      : `${bodyBy}${body}`;
  const headers = Object.entries(wire.headers).map(([name, value]) => {
    const line = value === '' ? `${name};` : `${name}: ${value}`;
    return `${headerBy}${/^[\x20-\x7e]*$/.test(line) ? quoted(line, way.header) : bashQuoteLatin1(line)}`;
  });
  const parts = [...way.flags, way.token, ...headers, data].filter((part) => part !== '');
  const command = ['curl', ...(way.urlLast ? [...parts, url] : [url, ...parts])].join(newline);
  return isPiped ? `printf '%s' ${body} |\n${command}` : command;
}

function quoted(text: string, { lengths, quotings }: Spelling): string {
  const characters = [...text];
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < characters.length; turn += 1) {
    const length = lengths[turn % lengths.length] ?? 1;
    const piece = characters.slice(at, at + length).join('');
    pieces.push(inQuotes(piece, quotings[turn % quotings.length] ?? 'single'));
    at += length;
  }
  return pieces.join('');
}

function inQuotes(text: string, quoting: Quoting): string {
  switch (quoting) {
    case 'single':
      return `'${text.replaceAll("'", String.raw`'\''`)}'`;
    case 'double':
      return `"${text.replaceAll(/[\\"$`]/g, String.raw`\$&`)}"`;
    case 'ansi':
      return `$'${Array.from(UTF8.encode(text), ansi).join('')}'`;
    case 'backslash':
      // A backslash before a line end takes both away.
      return text.replaceAll(/[^\w]/gu, (one) => (one === '\n' ? "'\n'" : `\\${one}`));
    case 'plain':
      return /^[\w.,:/=@%+-]+$/.test(text) ? text : inQuotes(text, 'single');
  }
}

function ansi(byte: number): string {
  if (byte === 0x27 || byte === 0x5c) return `\\${String.fromCharCode(byte)}`;
  if (byte >= 0x20 && byte < 0x7f && byte % 3 > 0) return String.fromCharCode(byte);
  return byte % 2 === 0
    ? `\\x${byte.toString(16).padStart(2, '0')}`
    : `\\${byte.toString(8).padStart(3, '0')}`;
}
