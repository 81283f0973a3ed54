import { writeFileSync } from 'node:fs';
import { parseCliOptions } from '@electron/cli/cli-options';
import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import { jsonLines, runCli } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

const FILE = `
version: 1
kind: comparison
prompts:
  - What is Cloudflare?
  - And Workers?
columns:
  - model: openai/gpt-4.1
    format: chat-completions
    headers:
      cf-aig-cache-ttl: 60
    answers:
      - state: completed
        asked_at: 2026-11-22T12:00:00Z
        text: A network.
  - model: anthropic/claude-haiku-4.5
    format: messages
    system: Be brief.
`;

/** Runs a file against a demo gateway that says what it was sent. */
async function runFile(text: string | Buffer, ...options: string[]) {
  using folder = temporaryFolder();
  const demo = await createDemoGateway({ pace: 0 });
  const { accountId, token, apiBase } = demo.address;
  const environment = { CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: token };
  const file = folder.file('comparison.yaml');
  writeFileSync(file, text);
  const result = await runCli(
    ['run', file, '--data-dir', ':memory:', '--api-base', apiBase, ...options],
    environment,
  );
  const sent = demo.requests().filter(({ method }) => method === 'POST');
  await demo.stop();
  return { ...result, sent };
}

it('runs the whole conversation of every column with its settings, whatever answers stand in the file', async () => {
  const { code, stdout, stderr, sent } = await runFile(FILE, '--json');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = jsonLines(stdout);
  const ends = lines.filter(({ event }) => event.type === 'run-end');
  expect(ends.map(({ column, prompt }) => `${column}.${prompt}`).toSorted()).toEqual([
    '1.1',
    '1.2',
    '2.1',
    '2.2',
  ]);
  const answer = lines
    .filter(({ column, prompt }) => column === 1 && prompt === 1)
    .map(({ event }) => (event.type === 'text-delta' ? event.text : ''))
    .join('');
  const chat = sent.filter(({ path }) => path.endsWith('/chat/completions'));
  expect(chat.map(({ headers }) => headers['cf-aig-cache-ttl'])).toEqual(['60', '60']);
  expect(chat.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
    { messages: [{ role: 'user', content: 'What is Cloudflare?' }] },
    {
      messages: [
        { role: 'user', content: 'What is Cloudflare?' },
        { role: 'assistant', content: answer },
        { role: 'user', content: 'And Workers?' },
      ],
    },
  ]);
  const messages = sent.filter(({ path }) => path.endsWith('/messages'));
  expect(messages.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
    { system: 'Be brief.', messages: { length: 1 } },
    { system: 'Be brief.', messages: { length: 3 } },
  ]);
});

it('sends no prompt after one without an answer, and says so for each', async () => {
  const { code, stdout, sent } = await runFile(
    FILE.replace('openai/gpt-4.1', 'openai/no-such-model'),
  );
  expect(code).toBe(1);
  expect(sent.filter(({ body }) => body.includes('no-such-model'))).toHaveLength(1);
  expect(stdout).toContain('== openai/no-such-model: And Workers? ==');
  expect(stdout).toContain('-- failed · Not sent: the prompt before it has no answer.');
  expect(stdout).toContain('== anthropic/claude-haiku-4.5: And Workers? ==');
});

it('sends images to models that read them, and tells of those that do not', async () => {
  const { stderr, sent } = await runFile(`
version: 1
kind: comparison
prompts:
  - text: What is this?
    images: [cat]
columns:
  - { model: openai/gpt-4.1, format: chat-completions }
  - { model: '@cf/meta/llama-3.3-70b-instruct-fp8-fast', format: chat-completions }
media:
  cat: data:image/png;base64,iVBORw0KGgoAAAAA
`);
  expect(stderr).toContain(
    'Column 2: only the text goes to @cf/meta/llama-3.3-70b-instruct-fp8-fast, which reads no images.',
  );
  const withImage = sent.filter(({ body }) => body.includes('iVBORw0KGgoAAAAA'));
  expect(withImage.map(({ body }) => body.includes('gpt-4.1'))).toEqual([true]);
});

it('reads a file as Windows PowerShell writes it, and refuses one that is no text', async () => {
  const utf16 = Buffer.from(`\ufeff${FILE.replace('Workers', 'Wörkers')}`, 'utf16le');
  const { code, sent } = await runFile(utf16);
  expect(code).toBe(0);
  expect(sent.some(({ body }) => body.includes('And Wörkers?'))).toBe(true);

  const latin = Buffer.from(FILE.replace('Workers', 'Wörkers'), 'latin1');
  const refused = await runFile(latin);
  expect(refused).toMatchObject({ code: 2, sent: [] });
  expect(refused.stderr).toContain('comparison.yaml is no text: it must be UTF-8 or UTF-16');
});

it.each([
  ['a wrong line', FILE.replace('system', 'sistem'), 1, 'Line 18, column 5'],
  ['a prompt that asks nothing', FILE.replace('And Workers?', '""'), 1, 'Column 1 has no prompt'],
  ['a column without a model', FILE.replace('openai/gpt-4.1', '""'), 1, 'Column 1 names no model'],
])('refuses a file with %s and sends nothing', async (_what, text, code, words) => {
  using folder = temporaryFolder();
  const file = folder.file('comparison.yaml');
  writeFileSync(file, text);
  const result = await runCli(['run', file, '--demo', '--data-dir', ':memory:']);
  expect(result).toMatchObject({ code, stdout: '' });
  expect(result.stderr).toContain(words);
});

it('says that a file is not there', async () => {
  const { code, stderr } = await runCli(['run', '/nowhere/a.yaml', '--demo']);
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: expect.stringContaining('run: /nowhere/a.yaml cannot be read: there is no such file'),
  });
});

it('takes a file or options, not both', () => {
  expect(parseCliOptions(['run', 'a.yaml'])).toMatchObject({ command: 'run', file: 'a.yaml' });
  expect(() => parseCliOptions(['run', 'a.yaml', '--model', 'a/b'])).toThrow(
    '--model cannot be used with a comparison file (a.yaml)',
  );
  expect(() => parseCliOptions(['run', 'a.yaml', 'b.yaml'])).toThrow('Unexpected argument: b.yaml');
});
