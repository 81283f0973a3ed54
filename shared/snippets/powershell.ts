import type { WireRequest } from '../protocol/dialect';
import { curlHeaderLine } from './curl-header-line';
import { isStreamed } from './is-streamed';
import { powershellExpandable, powershellQuote } from './powershell-quote';
import type { Snippet, SnippetInput } from './snippet';

const NOTES = [
  'For PowerShell on Windows, with its curl.exe. Set CLOUDFLARE_API_TOKEN and CLOUDFLARE_ACCOUNT_ID, e.g. $env:CLOUDFLARE_ACCOUNT_ID = "…".',
  'The body goes through a temporary file, because PowerShell adds a line end to text that it pipes to a program. The token goes through the pipe, so that no list of processes shows it.',
];

/** A PowerShell command that sends exactly this request with curl.exe. */
export function powershellSnippet({ wire, apiBase }: SnippetInput): Snippet {
  const headers = Object.entries(wire.headers).map(curlHeaderLine);
  const lines = [
    '& {',
    '  $body = [IO.Path]::GetTempFileName()',
    // Of the pipe to curl. A header's characters beyond ASCII are single bytes on the wire; and where a profile set
    // UTF-8, Windows PowerShell would begin with a byte order mark, which no header survives.
    `  $OutputEncoding = [Text.Encoding]::GetEncoding('iso-8859-1')`,
    '  try {',
    `    [IO.File]::WriteAllText($body, ${powershellQuote(wire.bodyText)})`,
    '    @(',
    '      "Authorization: Bearer $env:CLOUDFLARE_API_TOKEN"',
    ...headers.map((header) => `      ${powershellQuote(header)}`),
    `    ) | curl.exe ${address(apiBase, wire)} \``,
    ...(isStreamed(wire) ? ['      --no-buffer `'] : []),
    "      --header '@-' `",
    '      --data-binary "@$body"',
    '  } finally {',
    '    Remove-Item -LiteralPath $body',
    '  }',
    '}',
  ];
  return { available: true, text: lines.join('\n'), notes: NOTES };
}

function address(apiBase: string, { path }: WireRequest): string {
  const [before, after] = [apiBase, path].map(powershellExpandable);
  return `"${before}/accounts/$env:CLOUDFLARE_ACCOUNT_ID/${after}"`;
}
