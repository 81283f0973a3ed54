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

it('runs every column of a file with its settings, its last prompt and the answers before it', async () => {
  using folder = temporaryFolder();
  const demo = await createDemoGateway({ pace: 0 });
  const { accountId, token, apiBase } = demo.address;
  const environment = { CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: token };
  const file = folder.file('comparison.yaml');
  writeFileSync(file, FILE);
  const { code, stdout, stderr } = await runCli(
    ['run', file, '--json', '--data-dir', ':memory:', '--api-base', apiBase],
    environment,
  );
  const sent = demo.requests().filter(({ method }) => method === 'POST');
  await demo.stop();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const ends = jsonLines(stdout).filter(({ event }) => event.type === 'run-end');
  expect(ends.map(({ column }) => column).toSorted()).toEqual([1, 2]);
  const chat = sent.find(({ path }) => path.endsWith('/chat/completions'));
  const messages = sent.find(({ path }) => path.endsWith('/messages'));
  expect(chat?.headers['cf-aig-cache-ttl']).toBe('60');
  expect(JSON.parse(chat?.body ?? '{}')).toMatchObject({
    model: 'openai/gpt-4.1',
    messages: [
      { role: 'user', content: 'What is Cloudflare?' },
      { role: 'assistant', content: 'A network.' },
      { role: 'user', content: 'And Workers?' },
    ],
  });
  expect(JSON.parse(messages?.body ?? '{}')).toMatchObject({
    system: 'Be brief.',
    messages: [{ role: 'user', content: 'And Workers?' }],
  });
});

it.each([
  ['a wrong line', FILE.replace('system', 'sistem'), 1, 'Line 18, column 5'],
  ['a column that asks nothing', FILE.replace('And Workers?', '""'), 1, 'Column 1 has no prompt'],
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
    stderr: expect.stringContaining('run: /nowhere/a.yaml cannot be read (ENOENT)'),
  });
});

it('takes a file or options, not both', () => {
  expect(parseCliOptions(['run', 'a.yaml'])).toMatchObject({ command: 'run', file: 'a.yaml' });
  expect(() => parseCliOptions(['run', 'a.yaml', '--model', 'a/b'])).toThrow(
    '--model cannot be used with a comparison file (a.yaml)',
  );
  expect(() => parseCliOptions(['run', 'a.yaml', 'b.yaml'])).toThrow('Unexpected argument: b.yaml');
});
