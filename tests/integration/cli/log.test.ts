import { runCli } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

it('lists the runs that pass, as a table and as JSON', async () => {
  using folder = temporaryFolder();
  const common = ['--demo', '--data-dir', folder.path];
  const models = ['--model', 'openai/gpt-4.1', '--model', '@cf/moonshotai/kimi-k2.6'];
  expect((await runCli(['run', ...common, '--prompt', 'A needle.', ...models])).code).toBe(0);

  const table = await runCli(['log', ...common, '--text', 'need']);
  expect(table.code).toBe(0);
  expect(table.stdout).toMatch(/^TIME +MODEL +STATE/);
  expect(table.stdout).toMatch(/2 of 2 runs\n$/);

  const json = await runCli(['log', ...common, '--filter', 'author=@cf/moonshotai', '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    entries: [{ model: '@cf/moonshotai/kimi-k2.6', prompt: 'A needle.', state: 'completed' }],
    total: 1,
  });
});
