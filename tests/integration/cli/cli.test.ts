import { once } from 'node:events';
import {
  createDemoGateway,
  type RunningDemoGateway,
} from '@electron/demo-gateway/create-demo-gateway';
import { parseCliOptions } from '@electron/cli/cli-options';
import { createCliPorts } from '@electron/cli/cli-ports';
import { openBackend } from '@electron/cli/open-backend';
import { createJsonOutput } from '@electron/cli/output/json-output';
import { readConversations } from '@electron/cli/read-conversations';
import { runComparison } from '@electron/cli/run-comparison';
import { applyRunEvent, newRun } from '@shared/domain/apply-run-event';
import type { RunEvent } from '@shared/domain/run-event';
import {
  finished,
  jsonLines,
  runCli,
  startCli,
  startCliByNpm,
  startCliInShell,
  type CliResult,
} from '@tests/support/run-cli';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { waitUntil } from '@tests/support/wait-until';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TWO = ['--model', 'openai/gpt-4.1', '--model', '@cf/moonshotai/kimi-k2.6'];
const HI = ['run', '--prompt', 'hi', '--data-dir', ':memory:'];

let demo: RunningDemoGateway;
let environment: Record<string, string>;
beforeAll(async () => {
  demo = await createDemoGateway({ pace: 0 });
  environment = {
    CLOUDFLARE_ACCOUNT_ID: demo.address.accountId,
    CLOUDFLARE_API_TOKEN: demo.address.token,
  };
});
afterAll(() => demo.stop());

const run = (...args: string[]): Promise<CliResult> =>
  runCli([...HI, '--api-base', demo.address.apiBase, ...args], environment);
/** The same in this process, where no exit code is asked: a program of its own takes a second to start. */
async function ran(...args: string[]) {
  const options = parseCliOptions([...HI, '--api-base', demo.address.apiBase, '--json', ...args]);
  if (options?.command !== 'run') throw new Error('No comparison.');
  const backend = await openBackend(createCliPorts(options, { ...environment }), options);
  let stdout = '';
  const output = createJsonOutput((text) => void (stdout += text));
  try {
    const conversations = await readConversations(options);
    const endings = await runComparison(backend, conversations, { output, tell: () => {} });
    return { stdout, endings };
  } finally {
    await backend.close();
  }
}

const lastBody = (): Record<string, unknown> => JSON.parse(demo.requests().at(-1)?.body ?? '{}');

describe('run --json', () => {
  it('prints one object per event, with the run-end last for each column', async () => {
    const { code, stdout, stderr } = await run(...TWO, '--json');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const lines = jsonLines(stdout);
    expect(new Set(lines.map((line) => line.column))).toEqual(new Set([1, 2]));
    for (const column of [1, 2]) {
      const events = lines.filter((line) => line.column === column).map((line) => line.event);
      const end = events.at(-1) as Extract<RunEvent, { type: 'run-end' }>;
      expect(end).toMatchObject({ type: 'run-end', ending: 'completed', error: null });
      expect(end.usage?.outputTokens).toBeGreaterThan(0);
      expect(end.timings.firstText).toBeGreaterThan(0);
      expect(end.responseHeaders['cf-ray']).toBeDefined();
      const folded = events.reduce(applyRunEvent, newRun('', runRequest(), 0));
      expect(folded.text.length).toBeGreaterThan(20);
    }
    expect(stdout).not.toContain(demo.address.token);
  });

  it('tells the reasoning from the text', async () => {
    const { stdout } = await ran('--model', '@cf/moonshotai/kimi-k2.6');
    const types = jsonLines(stdout).map((line) => line.event.type);
    expect(types).toContain('reasoning-delta');
    expect(types).toContain('text-delta');
  });
});

describe('options', () => {
  it('sends prompt, system, parameters and headers', async () => {
    const { endings } = await ran(
      ...['--model', 'openai/gpt-4.1', '--system', 'be brief'],
      ...['--param', 'temperature=0.5', '--param', 'max_tokens=9000', '--param', 'top_p=0.9'],
      ...['--param', 'seed=7', '--param', 'stop=END', '--param', 'user=me'],
      ...['--param', 'metadata={"a":1}'],
      ...['--header', 'cf-aig-cache-ttl=60', '--header', 'x-own=1'],
      ...['--header', 'cf-aig-metadata={"team":"x"}'],
    );
    expect(endings).toEqual(['completed']);
    expect(lastBody()).toMatchObject({
      model: 'openai/gpt-4.1',
      temperature: 0.5,
      max_tokens: 9000,
      top_p: 0.9,
      seed: 7,
      stop: ['END'],
      user: 'me',
      metadata: { a: 1 },
      stream: true,
    });
    const body = JSON.stringify(lastBody());
    expect(body).toContain('be brief');
    expect(demo.requests().at(-1)?.headers).toMatchObject({
      'cf-aig-cache-ttl': '60',
      'cf-aig-metadata': '{"team":"x"}',
      'x-own': '1',
    });
  });

  it.each([
    ['run', 'openai/gpt-4.1', '/ai/run'],
    ['chat', 'openai/gpt-4.1', '/ai/v1/chat/completions'],
    ['responses', 'openai/gpt-4.1', '/ai/v1/responses'],
    ['messages', 'anthropic/claude-haiku-4.5', '/ai/v1/messages'],
  ])('--format %s asks the right address', async (format, model, path) => {
    const { endings } = await ran('--model', model, '--format', format);
    expect(demo.requests().at(-1)?.path).toMatch(new RegExp(`${path}$`));
    expect(endings).toEqual(['completed']);
  });

  it('--no-stream asks for the whole answer', async () => {
    const { endings } = await ran('--model', 'openai/gpt-4.1', '--no-stream');
    expect(endings).toEqual(['completed']);
    expect(lastBody()['stream'] ?? false).toBe(false);
  });

  it('--account wins over the environment', async () => {
    const { code, stdout } = await run(...TWO, '--json', '--account', 'f'.repeat(32));
    expect(code).toBe(1);
    expect(stdout).toContain('f'.repeat(32));
  });

  it('--demo needs no account, and --data-dir keeps the runs', async () => {
    using folder = temporaryFolder();
    const args = ['run', '--prompt', 'One word.', '--demo', '--json', '--data-dir', folder.path];
    const { code, stdout } = await runCli([...args, '--model', 'openai/gpt-4.1']);
    expect(code).toBe(0);
    expect(jsonLines(stdout).at(-1)?.event.type).toBe('run-end');
  });

  it('--help prints the options', async () => {
    const { code, stdout } = await runCli(['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--api-base URL');
  });
});

describe('without a terminal', () => {
  it('prints one labelled block per model, in order', async () => {
    const { code, stdout } = await run(...TWO);
    expect(code).toBe(0);
    const [first, second] = TWO.filter((arg) => arg !== '--model').map((model) =>
      stdout.indexOf(`== ${model} ==`),
    );
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(20);
    expect(stdout.match(/^-- completed · first text/gm)).toHaveLength(2);
  });

  it('shows no control character that a model wrote', async () => {
    const asked = ['run', '--model', 'openai/gpt-4.1', '--prompt', 'a \x1b]0;evil\x07\x9b2J b'];
    const where = ['--data-dir', ':memory:', '--api-base', demo.address.apiBase];
    const { stdout } = await runCli([...asked, ...where], environment);
    expect(stdout).toContain('==');
    // eslint-disable-next-line no-control-regex -- the forbidden characters are the point
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  });
});

describe('exit code 1', () => {
  it('if one run fails, with the reason shown', async () => {
    const { code, stdout } = await run(
      '--model',
      'openai/gpt-4.1',
      '--model',
      'demo/no-such-model',
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/-- failed · .*not found/);
    expect(stdout).toContain('-- completed');
  });

  it('if one run cannot be started, and lets the others finish', async () => {
    const { code, stdout } = await run('--model', 'm'.repeat(400), ...TWO, '--json');
    expect(code).toBe(1);
    const ends = jsonLines(stdout).filter((line) => line.event.type === 'run-end');
    expect(ends.toSorted((a, b) => a.column - b.column)).toMatchObject([
      { column: 1, event: { ending: 'failed', error: { kind: 'bad-input' } } },
      { column: 2, event: { ending: 'completed' } },
      { column: 3, event: { ending: 'completed' } },
    ]);
  });

  it('if the token is refused', async () => {
    const { code, stdout } = await runCli(
      [...HI, ...TWO, '--json', '--api-base', demo.address.apiBase],
      { ...environment, CLOUDFLARE_API_TOKEN: 'x'.repeat(40) },
    );
    expect(code).toBe(1);
    expect(stdout).toContain('token-refused');
  });

  it('N50 if the answer is compressed a thousand times, and does not crash', async () => {
    const fault = ['--header', 'x-demo-fault=encoding-steps'];
    const { code, stdout, stderr } = await run('--model', 'openai/gpt-4.1', '--json', ...fault);
    expect(code).toBe(1);
    expect(stdout).toContain('answer-encoding-refused');
    expect(stderr).not.toMatch(/Error/);
  });

  it('if nobody answers at the address', async () => {
    const { code, stdout } = await runCli(
      [...HI, ...TWO, '--json', '--api-base', 'http://127.0.0.1:1023/client/v4'],
      environment,
    );
    expect(code).toBe(1);
    expect(stdout).toContain('network-refused');
  });
});

describe('exit code 2', () => {
  it.each([
    ['--format', [...HI, '--model', 'openai/gpt-4.1', '--demo', '--format', 'yaml']],
    ['--api-base', [...HI, '--model', 'openai/gpt-4.1', '--api-base', 'http://example.com/']],
  ])('names the bad option %s', async (name, args) => {
    const { code, stderr, stdout } = await runCli(args, environment);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it('if no account is known and the demo gateway was not asked for', async () => {
    const { code, stderr, stdout } = await runCli([...HI, '--model', 'openai/gpt-4.1']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/No account is known: .*save one in the app, or use --demo/);
  });

  it('names a malformed token by its length only', async () => {
    const token = { ...environment, CLOUDFLARE_API_TOKEN: 'canary with spaces' };
    const { code, stderr } = await runCli([...HI, '--model', 'openai/gpt-4.1'], token);
    expect(code).toBe(2);
    expect(stderr).toContain('18 characters');
    expect(stderr).not.toContain('canary');
  });
});

describe('SIGINT', () => {
  it('stops every run, prints their ends and exits with 130', async () => {
    const slow = await createDemoGateway({ fault: 'silence' });
    const child = startCli(
      [...HI, ...TWO, '--json', '--api-base', slow.address.apiBase],
      environment,
    );
    await waitUntil(() => slow.requests().length === 2);
    await once(child.stdout ?? child, 'readable');
    const result = finished(child);
    child.kill('SIGINT');
    const { code, stdout } = await result;
    expect(code).toBe(130);
    const ends = jsonLines(stdout).filter((line) => line.event.type === 'run-end');
    expect(ends.map((line) => line.event)).toMatchObject([
      { ending: 'stopped' },
      { ending: 'stopped' },
    ]);
    await waitUntil(() => slow.requests().every((request) => request.closedByClient));
    await slow.stop();
  });

  it('stops as well when npm or its shell is killed without a word to it', async () => {
    const slow = await createDemoGateway({ fault: 'silence' });
    const args = [...HI, ...TWO, '--json', '--api-base', slow.address.apiBase];
    // A parent that can be killed alone, as npm's shell is; started as by `npm run cli`.
    const shell = startCliInShell(args, { ...environment, npm_lifecycle_event: 'cli' });
    await waitUntil(() => slow.requests().length === 2);
    const result = finished(shell);
    shell.kill('SIGKILL');
    await waitUntil(() => slow.requests().every((request) => request.closedByClient));
    const { stdout } = await result;
    const ends = jsonLines(stdout).filter((line) => line.event.type === 'run-end');
    expect(ends.map((line) => line.event)).toMatchObject([
      { ending: 'stopped' },
      { ending: 'stopped' },
    ]);
    await slow.stop();
  });

  it('does the same through npm, when a terminal interrupts the whole group', async () => {
    const slow = await createDemoGateway({ fault: 'silence' });
    const args = [...HI, ...TWO, '--json', '--api-base', slow.address.apiBase];
    const child = startCliByNpm(args, environment);
    await waitUntil(() => slow.requests().length === 2);
    const result = finished(child);
    process.kill(-Number(child.pid), 'SIGINT');
    const { code, stdout } = await result;
    expect(code).not.toBe(0);
    const ends = jsonLines(stdout).filter((line) => line.event.type === 'run-end');
    expect(ends.map((line) => line.event)).toMatchObject([
      { ending: 'stopped' },
      { ending: 'stopped' },
    ]);
    await slow.stop();
  });
});
