import { readFileSync, writeFileSync } from 'node:fs';
import { harSchema } from '@tests/support/har-schema';
import { finished, runCli, startCliInShell } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

it('writes the newest runs of the log, or those that are named', async () => {
  using folder = temporaryFolder();
  const common = ['--demo', '--data-dir', folder.path];
  const models = ['--model', 'openai/gpt-4.1', '--model', '@cf/moonshotai/kimi-k2.6'];
  expect((await runCli(['run', ...common, '--prompt', 'One word.', ...models])).code).toBe(0);

  const csv = await runCli(['export', '--format', 'csv', ...common]);
  expect(csv.code).toBe(0);
  const [head, ...lines] = csv.stdout.trimEnd().split('\r\n');
  expect(head).toMatch(/^run_id,started_at,model,/);
  expect(lines).toHaveLength(2);
  const [first = ''] = lines[0]?.split(',') ?? [];

  const har = await runCli(['export', '--format', 'har', '--run', first, ...common]);
  const { entries } = harSchema.parse(JSON.parse(har.stdout)).log;
  expect(entries).toMatchObject([{ _run: { id: first }, response: { status: 200 } }]);

  const page = await runCli([
    'export',
    '--format',
    'html',
    '--last',
    '1',
    ...common,
    '--name',
    'Mine',
  ]);
  expect(page.stdout).toContain('<h1 dir="auto">Mine</h1>');
  expect(page.stdout.match(/<article>/g)).toHaveLength(1);
});

it('writes to a file, and replaces none without being told to', async () => {
  using folder = temporaryFolder();
  const common = ['--demo', '--data-dir', folder.path];
  await runCli(['run', ...common, '--prompt', 'One word.', '--model', 'openai/gpt-4.1']);
  const file = folder.file('runs.csv');
  const write = ['export', '--format', 'csv', ...common, '--output', file];
  expect(await runCli(write)).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(readFileSync(file, 'utf8')).toMatch(/^run_id,/);

  writeFileSync(file, 'mine');
  const refused = await runCli(write);
  expect(refused).toMatchObject({ code: 2, stdout: '' });
  expect(refused.stderr).toContain(`--output: ${file} is there already; --force replaces it`);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect(await runCli([...write, '--force'])).toMatchObject({ code: 0 });
  expect(readFileSync(file, 'utf8')).toMatch(/^run_id,/);
});

it('needs no account, and says so where there is nothing to write', async () => {
  using folder = temporaryFolder();
  const { code, stdout, stderr } = await runCli([
    ...['export', '--format', 'jsonl', '--data-dir', folder.path],
  ]);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain('Nothing was exported: the log is empty.');
});

it.runIf(process.platform === 'linux')(
  'says so where what it prints finds no room, and nothing where nobody reads on',
  async () => {
    using folder = temporaryFolder();
    const common = ['--demo', '--data-dir', folder.path];
    await runCli(['run', ...common, '--prompt', 'One word.', '--model', 'openai/gpt-4.1']);
    const write = ['export', '--format', 'jsonl', ...common];
    const inShell = (line: string) => finished(startCliInShell(write, {}, line));
    expect(await inShell('"$@" > /dev/full')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The output was not written to its end: the disk is full.\n',
    });
    expect(await inShell('"$@" | true')).toEqual({ code: 0, stdout: '', stderr: '' });
  },
);
