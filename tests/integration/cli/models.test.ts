import type { Ports } from '@electron/backend/ports';
import { parseCliOptions } from '@electron/cli/cli-options';
import { listModels } from '@electron/cli/list-models';
import type { ModelList } from '@shared/contract/models';
import { catalogItem, startModelLists, workersItem } from '@tests/support/model-lists';
import { runCli } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { expect, it } from 'vitest';

const ACCOUNT = { CLOUDFLARE_ACCOUNT_ID: 'a'.repeat(32), CLOUDFLARE_API_TOKEN: 'x'.repeat(40) };

/** Runs the command in this process: a program of its own takes a second to start. */
async function models(ports: Partial<Ports>, ...args: string[]) {
  await using app = await testBackend({ ports });
  const options = parseCliOptions(['models', ...args]);
  if (options?.command !== 'models') throw new Error('No list of models.');
  let [stdout, stderr] = ['', ''];
  const isWhole = await listModels(app.backend, options, {
    write: (text) => void (stdout += text),
    warn: (line) => void (stderr += `${line}\n`),
  });
  return { isWhole, stdout, stderr };
}

it('prints a table of the models that were asked for', async () => {
  const asked = ['--author', 'OpenAI', '--task', 'text-generation', '--search', 'luna'];
  const { isWhole, stdout } = await models({}, '--demo', ...asked);
  expect(isWhole).toBe(true);
  expect(stdout.split('\n')).toEqual([
    'Demo: everything below is simulated.',
    'MODEL                FORMATS        CONTEXT    PRICE                            NOTE',
    'openai/gpt-5.6-luna  responses,run  1,050,000  $0.2 in, $1.2 out, $0.02 cached',
    '',
  ]);
});

it('prints the whole list with its sources as JSON', async () => {
  const { isWhole, stdout } = await models({}, '--demo', '--json');
  const list = JSON.parse(stdout) as ModelList;
  expect(isWhole).toBe(true);
  expect(list.parts).toMatchObject([{ source: 'demo', count: list.models.length, problem: null }]);
  expect(list.models.map(({ id }) => id)).toContain('@cf/moonshotai/kimi-k2.6');
});

it('shows what comes with the app where a list cannot be read, says why, and ends with 1', async () => {
  await using lists = await startModelLists();
  using folder = temporaryFolder();
  lists.workers = [
    workersItem('@cf/evil/\u001b[31mred', { planned_deprecation_date: '2027-01-31' }),
  ];
  lists.others = 500;
  const { code, stdout, stderr } = await runCli(
    ['models', '--api-base', lists.apiBase, '--data-dir', folder.path],
    ACCOUNT,
  );
  expect(code).toBe(1);
  expect(stderr).toMatch(/models of other providers could not be read/);
  expect(stdout).toMatch(/^@cf\/evil\/\\x1b\[31mred .* until 2027-01-31$/m);
  expect(stdout).not.toContain('\u001b');
  expect(stdout).toMatch(/^@cf\/moonshotai\/kimi-k2\.6 .*gone/m);
  expect(stdout).toMatch(/^openai\/gpt-6-astra .*\$50 out.*more for long inputs/m);
  expect(stdout).not.toContain('$0 ');
});

it('takes a list for whole where only the undocumented part is missing', async () => {
  await using lists = await startModelLists();
  lists.workers = [workersItem('@cf/new/one')];
  lists.others = 404;
  const startAccount = { accountId: 'a'.repeat(32), token: 'x'.repeat(40) };
  const ports = { apiBase: lists.apiBase, startAccount };
  expect((await models(ports)).isWhole).toBe(true);
  lists.others = [catalogItem('somebody/talks')];
  const { stdout } = await models(ports, '--search', 'somebody');
  expect(stdout).toMatch(/^somebody\/talks +chat,run +unknown$/m);
});
