import type { Snippet, SnippetInput } from './snippet';
import { UNSAFE_CHARACTERS } from './unsafe-characters';

const NOTE =
  'For the REST Client of VS Code and for Visual Studio, which read both variables from the environment. In JetBrains IDEs write them as the environment file there has them.';
const ESCAPED_NOTE =
  'The body has {{ or invisible characters, which a .http file would obey or hide; they are written as \\u escapes: the same JSON in other bytes.';

/** The request as a `.http` file. Account and token are variables from the environment. */
export function httpFileSnippet({ wire, apiBase }: SnippetInput): Snippet {
  const strange = Object.entries(wire.headers).find(([, value]) => !isPlain(value));
  if (strange) {
    return {
      available: false,
      reason: `The header ${strange[0]} has {{, which a .http file takes for a variable, or a tab or characters beyond ASCII, which its readers send differently. curl can send it.`,
    };
  }
  const body = inertJson(wire.bodyText);
  const lines = [
    '@account = {{$processEnv CLOUDFLARE_ACCOUNT_ID}}',
    '@token = {{$processEnv CLOUDFLARE_API_TOKEN}}',
    '',
    `${wire.method} ${apiBase}/accounts/{{account}}/${wire.path} HTTP/1.1`,
    'Authorization: Bearer {{token}}',
    ...Object.entries(wire.headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
    '',
  ];
  const notes = body === wire.bodyText ? [NOTE] : [NOTE, ESCAPED_NOTE];
  return { available: true, text: lines.join('\n'), notes };
}

function isPlain(header: string): boolean {
  return /^[\x20-\x7e]*$/.test(header) && !header.includes('{{');
}

/** JSON text in which nothing is a variable: two braces in a row stand only within its strings. */
function inertJson(text: string): string {
  return text
    .replaceAll('{{', String.raw`{\u007b`)
    .replace(UNSAFE_CHARACTERS, (character) => `\\u${hex(character)}`);
}

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
