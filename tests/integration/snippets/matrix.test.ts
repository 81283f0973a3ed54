import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createGatewayClient } from '@electron/backend/gateway/gateway-client';
import { sendOnce } from '@electron/backend/gateway/send-once';
import { systemClock } from '@electron/backend/system-clock';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import type { RunRequest } from '@shared/domain/run-request';
import type { TokenPlace } from '@shared/domain/snippet-form';
import type { SnippetLanguage } from '@shared/domain/snippet-languages';
import { dialectFor } from '@shared/protocol/dialects';
import { snippetOf } from '@shared/snippets/snippets';
import { anySpelling, spelledCurl } from '@tests/support/spelled-curl';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { requireProgram } from '../judges/require-program';
import { MATRIX } from './matrix-requests';
import { PROVIDER_KEYS } from './run-snippet';
import { runMany, type SnippetProgram } from './run-many';

const STAND_INS = fileURLToPath(new URL('stand-in', import.meta.url));
const hasZsh = spawnSync('zsh', ['--version']).status === 0;
const FIND = 'import importlib.util as u; exit(not all(map(u.find_spec, ["openai", "anthropic"])))';
const hasPythonSdks = spawnSync('python3', ['-c', FIND]).status === 0;

beforeAll(() => {
  requireProgram('curl');
  requireProgram('python3');
});

async function startGateway(): Promise<RunningDemoGateway> {
  const gateway = await createDemoGateway({ pace: 0 });
  onTestFinished(() => gateway.stop());
  return gateway;
}

const encoded = (request: RunRequest) => dialectFor(request.format).encode(request);

interface Written {
  request: RunRequest;
  text: string;
}

/** The matrix in one language, without what it says that it cannot say. */
function written(language: SnippetLanguage, apiBase: string, tokenPlace?: TokenPlace): Written[] {
  return MATRIX.flatMap((request) => {
    const input = { request, wire: encoded(request), apiBase };
    const snippet = snippetOf(language, tokenPlace ? { ...input, tokenPlace } : input);
    return snippet.available ? [{ request, text: snippet.text }] : [];
  });
}

/** Runs all in one process, and holds what arrived against what the app sends. */
async function expectSent(
  gateway: RunningDemoGateway,
  snippets: readonly Written[],
  run: { program: SnippetProgram; bodies: 'bytes' | 'json'; environment?: Record<string, string> },
): Promise<void> {
  const { accountId, token } = gateway.address;
  const complaint = await runMany(
    run.program,
    snippets.map(({ text }) => text),
    {
      CLOUDFLARE_ACCOUNT_ID: accountId,
      CLOUDFLARE_API_TOKEN: token,
      ...PROVIDER_KEYS,
      ...run.environment,
    },
  );
  const requests = gateway.requests();
  expect(JSON.stringify(requests)).not.toContain('provider-key');
  expect(requests.length, complaint).toBe(snippets.length);
  for (const [at, { request, text }] of snippets.entries()) {
    const { path, headers, bodyText } = encoded(request);
    const sent = requests[at];
    const read = (body = '') => (run.bodies === 'json' ? (JSON.parse(body) as unknown) : body);
    expect(read(sent?.body), text).toEqual(read(bodyText));
    expect(sent?.path, text).toBe(`/client/v4/accounts/${accountId}/${path}`);
    expect(sent?.headers, text).toMatchObject({ ...headers, authorization: `Bearer ${token}` });
  }
}

it('is what the app itself sends', async () => {
  const gateway = await startGateway();
  const { accountId, token, apiBase } = gateway.address;
  const client = createGatewayClient(globalThis.fetch, { accountId, token, apiBase });
  const { signal } = new AbortController();
  for (const request of MATRIX) {
    const answer = await sendOnce(client, encoded(request), { signal, clock: systemClock });
    await answer.body?.cancel();
  }
  const sent = gateway.requests().map(({ path, body }) => ({ path, body }));
  expect(sent).toEqual(
    MATRIX.map(encoded).map(({ path, bodyText }) => ({
      path: `/client/v4/accounts/${accountId}/${path}`,
      body: bodyText,
    })),
  );
});

describe('is sent byte for byte, whatever is asked', () => {
  it.each<[SnippetProgram, SnippetLanguage]>([
    ['bash', 'curl'],
    ['node', 'typescript-fetch'],
    ['python', 'python'],
  ])('by %s, %s', async (program, language) => {
    const gateway = await startGateway();
    const snippets = written(language, gateway.address.apiBase);
    expect(snippets).toHaveLength(MATRIX.length);
    await expectSent(gateway, snippets, { program, bodies: 'bytes' });
  });

  it('by bash, curl in its shortest form', async () => {
    const gateway = await startGateway();
    const snippets = written('curl', gateway.address.apiBase, 'argument');
    await expectSent(gateway, everyThird(snippets), { program: 'bash', bodies: 'bytes' });
  });

  it.skipIf(!hasZsh)(`by zsh${hasZsh ? '' : ' (not run: no zsh)'}`, async () => {
    const gateway = await startGateway();
    const snippets = written('curl', gateway.address.apiBase);
    await expectSent(gateway, snippets, { program: 'zsh', bodies: 'bytes' });
  });

  it('by bash, in all the ways in which the app reads a command', async () => {
    const gateway = await startGateway();
    const { apiBase } = gateway.address;
    const ways = fc.sample(anySpelling, { numRuns: MATRIX.length, seed: 6 });
    const commands = MATRIX.map((request, at) => {
      const way = { ...ways[at]!, newline: ' \\\n ', token: BEARER };
      return { request, text: spelledCurl(encoded(request), way, apiBase) };
    });
    await expectSent(gateway, everyThird(commands), { program: 'bash', bodies: 'bytes' });
  });
});

/** Starting curl takes most of the time. */
const everyThird = <Item>(items: readonly Item[]) => items.filter((_item, at) => at % 3 === 0);

const BEARER = '-H "Authorization: Bearer $CLOUDFLARE_API_TOKEN"';

describe('is sent as the same JSON by an SDK', () => {
  it.each<[SnippetProgram, SnippetLanguage]>([
    ['node', 'typescript-openai'],
    ['node', 'typescript-anthropic'],
  ])('by %s, %s', async (program, language) => {
    const gateway = await startGateway();
    const snippets = written(language, gateway.address.apiBase);
    expect(snippets.length).toBeGreaterThan(10);
    await expectSent(gateway, snippets, { program, bodies: 'json' });
  });

  describe.each([
    ['a stand-in of the package', true, { PYTHONPATH: STAND_INS }],
    [`the package itself${hasPythonSdks ? '' : ' (not run: not installed)'}`, hasPythonSdks, {}],
  ])('in Python, by %s', (_name, isThere, environment) => {
    it.skipIf(!isThere).each<SnippetLanguage>(['python-openai', 'python-anthropic'])(
      '%s',
      async (language) => {
        const gateway = await startGateway();
        const snippets = written(language, gateway.address.apiBase);
        expect(snippets.length).toBeGreaterThan(10);
        await expectSent(gateway, snippets, { program: 'python', bodies: 'json', environment });
      },
    );
  });
});
