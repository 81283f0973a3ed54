import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import { runCli } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { expect, it } from 'vitest';

it('lists the runs that pass, as a table and as JSON', async () => {
  using folder = temporaryFolder();
  const api = await createDemoGateway({ pace: 0 });
  const place = ['--data-dir', folder.path];
  const models = ['--model', 'openai/gpt-4.1', '--model', '@cf/moonshotai/kimi-k2.6'];
  const sent = await runCli(
    ['run', ...place, '--api-base', api.address.apiBase, '--prompt', 'A needle.', ...models],
    {
      CLOUDFLARE_ACCOUNT_ID: api.address.accountId,
      CLOUDFLARE_API_TOKEN: api.address.token,
    },
  );
  await api.stop();
  expect(sent.code).toBe(0);

  const table = await runCli(['log', ...place, '--text', 'need']);
  expect(table.code).toBe(0);
  expect(table.stdout).toMatch(/^TIME \(UTC\) +MODEL +STATE/);
  expect(table.stdout).toMatch(/2 of 2 runs\n$/);

  const json = await runCli(['log', ...place, '--filter', 'author=@cf/moonshotai', '--json']);
  expect(JSON.parse(json.stdout)).toMatchObject({
    entries: [{ model: '@cf/moonshotai/kimi-k2.6', prompt: 'A needle.', state: 'completed' }],
    total: 1,
  });
});
