import { toBase64 } from '../protocol/base64';
import type { WireRequest } from '../protocol/dialect';
import { cmdQuote } from './cmd-quote';
import { curlHeaderLine } from './curl-header-line';
import { isStreamed } from './is-streamed';
import type { Snippet, SnippetInput } from './snippet';

/** cmd takes lines of up to 8,191 characters (Microsoft, "Command prompt line string limitation"). */
const MAX_COMMAND_LENGTH = 8_000;
const MAX_LINE_LENGTH = 4_000;
const PRINTABLE_ASCII = /^[\x20-\x7e]*$/;

const NOTES = [
  'To be pasted at the prompt; in a batch file write each % twice. Set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID with set.',
  'Needs curl 8.3 or newer: it reads the token from the environment itself, so that no list of processes shows it.',
];
const FILE_NOTE =
  'The body is too long for one line of cmd, or has characters beyond ASCII, which cmd changes; so it goes through two files, in base64 first, which are deleted at the end. PowerShell shows it in clear.';
const DELAYED_NOTE = 'Where delayed expansion is on (cmd /v:on), cmd takes each ! for its own.';
/** Names that nobody has files of already, in the folder that cmd stands in. */
const BASE64_FILE = 'ai-gateway-request.b64';
const BODY_FILE = 'ai-gateway-request.json';

/** A command for cmd that sends exactly this request, with the variables of curl 8.3 (everything.curl.dev/cmdline/variables). */
export function cmdSnippet({ wire, apiBase }: SnippetInput): Snippet {
  const strange = Object.entries(wire.headers).find(([, value]) => !PRINTABLE_ASCII.test(value));
  if (strange) {
    const reason = `cmd cannot pass the header ${strange[0]} on unchanged: it has a tab or characters beyond ASCII. PowerShell can.`;
    return { available: false, reason };
  }
  const command = commandOf(wire, apiBase, cmdQuote(wire.bodyText));
  if (PRINTABLE_ASCII.test(wire.bodyText) && command.length <= MAX_COMMAND_LENGTH) {
    return { available: true, text: command, notes: notesOn(command) };
  }
  const withFile = commandOf(wire, apiBase, `@${BODY_FILE}`);
  if (withFile.length > MAX_COMMAND_LENGTH) {
    const reason = 'The headers are too long for one line of cmd. PowerShell takes them.';
    return { available: false, reason };
  }
  const lines = [
    ...base64Lines(wire.bodyText).map((line) => `>> ${BASE64_FILE} echo ${line}`),
    `certutil -f -decode ${BASE64_FILE} ${BODY_FILE} > nul`,
    withFile,
    `del ${BASE64_FILE} ${BODY_FILE}`,
  ];
  lines[0] = lines[0]?.slice(1) ?? '';
  const text = lines.join('\n');
  return { available: true, text, notes: [...notesOn(text), FILE_NOTE] };
}

function notesOn(command: string): string[] {
  return command.includes('!') ? [...NOTES, DELAYED_NOTE] : NOTES;
}

function commandOf(wire: WireRequest, apiBase: string, data: string): string {
  const address = `${apiBase}/accounts/{{CLOUDFLARE_ACCOUNT_ID}}/${wire.path}`;
  return [
    `curl --variable ${cmdQuote('%CLOUDFLARE_ACCOUNT_ID')} --variable ${cmdQuote('%CLOUDFLARE_API_TOKEN')}`,
    `--expand-url ${cmdQuote(address)}`,
    ...(isStreamed(wire) ? ['--no-buffer'] : []),
    `--expand-header ${cmdQuote('Authorization: Bearer {{CLOUDFLARE_API_TOKEN}}')}`,
    ...Object.entries(wire.headers).map((header) => `--header ${cmdQuote(curlHeaderLine(header))}`),
    `--data-binary ${data}`,
  ].join(' ^\n  ');
}

function base64Lines(text: string): string[] {
  const base64 = toBase64(new TextEncoder().encode(text));
  return base64.match(new RegExp(`.{1,${MAX_LINE_LENGTH}}`, 'g')) ?? [];
}
