import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { RunningDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import type { RecordedRequest } from '@electron/demo-gateway/demo-gateway-options';
import type { RunRequest } from '@shared/domain/run-request';
import { dialectFor } from '@shared/protocol/dialects';
import type { SnippetLanguage } from '@shared/domain/snippet-languages';
import { snippetOf } from '@shared/snippets/snippets';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const STAND_INS = fileURLToPath(new URL('stand-in', import.meta.url));

/** What a snippet sent, and what it printed. */
interface SnippetRun {
  sent: RecordedRequest;
  printed: string;
}

/** The snippet's text; throws where the language cannot say the request. */
export function snippetText(
  language: SnippetLanguage,
  request: RunRequest,
  apiBase = 'https://api.cloudflare.com/client/v4',
): string {
  const wire = dialectFor(request.format).encode(request);
  const snippet = snippetOf(language, { request, wire, apiBase });
  if (!snippet.available) throw new Error(snippet.reason);
  return snippet.text;
}

/** Keys and accounts of providers, as they stand in the environment of many who use their SDKs. */
export const PROVIDER_KEYS = {
  OPENAI_API_KEY: 'provider-key-1',
  OPENAI_ADMIN_KEY: 'provider-key-2',
  OPENAI_ORG_ID: 'provider-key-of-an-organization',
  OPENAI_PROJECT_ID: 'provider-key-of-a-project',
  ANTHROPIC_API_KEY: 'provider-key-3',
  ANTHROPIC_AUTH_TOKEN: 'provider-key-4',
};

/** Runs a snippet against the gateway as somebody who pasted it would, with account and token in the environment alone. */
export async function runSnippet(
  language: SnippetLanguage,
  request: RunRequest,
  gateway: RunningDemoGateway,
): Promise<SnippetRun> {
  const { accountId, token, apiBase } = gateway.address;
  const source = snippetText(language, request, apiBase);
  const before = gateway.requests().length;
  const printed = await runSource(language.startsWith('python') ? 'python' : 'node', source, {
    CLOUDFLARE_ACCOUNT_ID: accountId,
    CLOUDFLARE_API_TOKEN: token,
    ...PROVIDER_KEYS,
  });
  const [sent, ...more] = gateway.requests().slice(before);
  if (sent === undefined || more.length > 0) throw new Error(`Sent ${more.length} times more`);
  return { sent, printed };
}

const PROGRAMS = {
  node: { command: process.execPath, options: ['--input-type=module-typescript', '-'] },
  python: { command: 'python3', options: ['-'] },
};

/** Gives source to node or Python and returns what it prints; throws with what it complains of. */
export async function runSource(
  program: keyof typeof PROGRAMS,
  source: string,
  environment: Record<string, string> = {},
): Promise<string> {
  const { command, options } = PROGRAMS[program];
  const child = spawn(command, options, {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'],
      PYTHONPATH: STAND_INS,
      PYTHONDONTWRITEBYTECODE: '1',
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  child.stdin.on('error', () => undefined).end(source);
  const closed = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [printed, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if ((await closed) !== 0) throw new Error(complaint);
  return printed;
}
