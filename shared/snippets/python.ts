import type { Json } from '../domain/json';
import type { WireRequest } from '../protocol/dialect';
import { isStreamed } from './is-streamed';
import { pythonAccountUrl, READ_ACCOUNT } from './python-environment';
import { pythonLiteral, pythonString } from './python-quote';
import type { Snippet, SnippetInput } from './snippet';

/** Python without a package: sends exactly the bytes that the app sends and prints the answer as it comes. */
export function pythonSnippet({ wire, apiBase }: SnippetInput): Snippet {
  const readable = isWrittenAlike(wire.body);
  const headers = Object.entries(wire.headers).map(
    ([name, value]) => `    ${pythonString(name)}: ${pythonString(value)},`,
  );
  const text = `${readable ? 'import json\n' : ''}import os
import sys
import urllib.error
import urllib.request

${READ_ACCOUNT}
url = ${pythonAccountUrl(apiBase, wire.path)}
headers = {
    "authorization": "Bearer " + os.environ["CLOUDFLARE_API_TOKEN"],
${headers.join('\n')}
}
${readable ? readableBody(wire) : `data = ${pythonString(wire.bodyText)}.encode("utf-8")`}

request = urllib.request.Request(url, data=data, headers=headers, method="POST")
try:
    with urllib.request.urlopen(request) as answer:
${isStreamed(wire) ? PRINT_STREAM : PRINT_WHOLE}
except urllib.error.HTTPError as error:
    sys.exit(f"{error.code}: {error.read().decode('utf-8', 'replace')}")
`;
  return { available: true, text, notes: ['It needs Python 3.8 or newer and no package.'] };
}

const PRINT_STREAM = `        for line in answer:
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()`;
const PRINT_WHOLE = `        sys.stdout.buffer.write(answer.read())`;

function readableBody({ body }: WireRequest): string {
  return `body = ${pythonLiteral(body)}
data = json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8")`;
}

/** Python's parser takes at most 200 brackets in one another. */
const MAX_DEPTH = 90;

/**
 * True where Python's `json` writes the same text as JavaScript's: it cannot write halves of surrogate pairs as UTF-8,
 * and writes small numbers otherwise (`1e-05`).
 */
function isWrittenAlike(value: Json, depth = 0): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Math.abs(value) >= 1e-4 || value === 0;
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  return Object.entries(value).every(
    ([key, entry]) => key.isWellFormed() && isWrittenAlike(entry, depth + 1),
  );
}
