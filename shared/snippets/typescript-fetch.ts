import { javaScriptLiteral, javaScriptString } from './javascript-quote';
import type { Snippet, SnippetInput } from './snippet';
import { isStreamed } from './is-streamed';
import { accountUrl, HOW_TO_RUN, READ_ENVIRONMENT } from './typescript-environment';

/** TypeScript without a package: sends exactly the body that the app sends and prints the answer as it comes. */
export function typeScriptFetchSnippet({ wire, apiBase }: SnippetInput): Snippet {
  const headers = Object.entries(wire.headers).map(
    ([name, value]) => `    ${headerName(name)}: ${javaScriptString(value)},`,
  );
  const text = `${READ_ENVIRONMENT}

const url = ${accountUrl(apiBase, wire.path)};
const response = await fetch(url, {
  method: "POST",
  headers: {
    authorization: \`Bearer \${CLOUDFLARE_API_TOKEN}\`,
${headers.join('\n')}
  },
  body: JSON.stringify(${javaScriptLiteral(wire.body, '  ')}),
});
if (!response.ok) throw new Error(\`\${response.status}: \${await response.text()}\`);
${isStreamed(wire) ? PRINT_STREAM : PRINT_WHOLE}
`;
  return { available: true, text, notes: [HOW_TO_RUN] };
}

const PRINT_STREAM = `for await (const chunk of response.body ?? []) process.stdout.write(chunk);`;
const PRINT_WHOLE = `process.stdout.write(new Uint8Array(await response.arrayBuffer()));`;

function headerName(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : javaScriptString(name);
}
