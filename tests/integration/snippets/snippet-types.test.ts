import { execFile } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import {
  DEFAULT_PARAMETERS,
  textMessage,
  type RequestFormat,
  type RunRequest,
} from '@shared/domain/run-request';
import type { SnippetLanguage } from '@shared/domain/snippet-languages';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { snippetText } from './run-snippet';

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));
const COMPILER = join(MODULES, 'typescript/bin/tsc');

/** What `wrangler types` declares, as far as a snippet touches it (@cloudflare/workers-types 5). */
const WORKERS_TYPES = `
type Retries = { maxAttempts?: 1 | 2 | 3 | 4 | 5; retryDelayMs?: number; backoff?: "constant" | "linear" | "exponential" };
type Gateway = {
  id: string; cacheKey?: string; cacheTtl?: number; skipCache?: boolean; collectLog?: boolean; eventId?: string;
  metadata?: Record<string, number | string | boolean | null | bigint>; requestTimeoutMs?: number; retries?: Retries;
};
type Options = { gateway?: Gateway; returnRawResponse?: boolean };
type Models = { "@cf/moonshotai/kimi-k2.6": { inputs: { messages: string[] } } };
declare interface Ai {
  run<Name extends keyof Models>(model: Name, inputs: Models[Name]["inputs"], options: Options & { returnRawResponse: true }): Promise<Response>;
  run<Model extends string>(model: Model extends keyof Models ? never : Model, inputs: Record<string, unknown>, options?: Options): Promise<Record<string, unknown>>;
}
declare interface Env { AI: Ai }
declare interface ExportedHandler<E> { fetch?(request: Request, env: E): Promise<Response> }
`;

const IMAGE = { type: 'image', mimeType: 'image/png', base64: 'iVBORw0KGgo=' } as const;

function requests(format: RequestFormat): RunRequest[] {
  const plain = runRequest({
    format,
    model: format === 'messages' ? 'anthropic/claude-haiku-4.5' : 'openai/gpt-4.1',
    system: 'Be brief.',
    messages: [
      textMessage('user', 'Hello'),
      textMessage('assistant', 'Hi'),
      { role: 'user', content: [{ type: 'text', text: 'What is this?' }, IMAGE] },
    ],
    parameters: {
      ...DEFAULT_PARAMETERS,
      temperature: 0.5,
      seed: 1,
      stop: ['END'],
      reasoningEffort: 'low',
    },
    policy: {
      ...INHERIT_ALL,
      gatewayId: 'default',
      maxAttempts: 2,
      backoff: 'linear',
      metadata: { a: 1 },
    },
  });
  const { parameters } = plain;
  return [
    plain,
    { ...plain, parameters: { ...parameters, stream: false } },
    { ...plain, parameters: { ...parameters, temperature: null } },
    ...(format === 'run' ? [{ ...plain, model: '@cf/moonshotai/kimi-k2.6' }] : []),
    { ...plain, parameters: { ...parameters, reasoningEffort: 'tremendous' } },
    { ...plain, parameters: { ...parameters, extraBody: { messages: 1, odd: [null] } } },
  ];
}

it('writes TypeScript in which the strict compiler finds no mistake', async () => {
  using folder = temporaryFolder();
  symlinkSync(MODULES, folder.file('node_modules'));
  writeFileSync(folder.file('workers.d.ts'), WORKERS_TYPES);
  const cases: [SnippetLanguage, RequestFormat][] = [
    ['typescript-openai', 'chat-completions'],
    ['typescript-openai', 'responses'],
    ['typescript-anthropic', 'messages'],
    ['typescript-fetch', 'run'],
    ['workers', 'run'],
  ];
  for (const [language, format] of cases) {
    for (const [index, request] of requests(format).entries()) {
      writeFileSync(
        folder.file(`${language}-${format}-${index}.mts`),
        snippetText(language, request),
      );
    }
  }
  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    skipLibCheck: true,
    target: 'esnext',
    module: 'nodenext',
    types: ['node'],
  };
  writeFileSync(folder.file('tsconfig.json'), JSON.stringify({ compilerOptions }));
  const mistakes = await promisify(execFile)(process.execPath, [COMPILER, '-p', folder.path]).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  );
  expect(mistakes).toBe('');
});
