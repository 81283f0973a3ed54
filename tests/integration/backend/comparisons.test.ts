import { expect, it } from 'vitest';
import type { Workspace } from '@shared/domain/workspace';
import { testBackend } from '@tests/support/test-backend';
import { runRequest } from '@tests/support/run-request';
import { exampleWorkspace } from '@tests/support/workspace';

function asked(runId: string | null, change: Partial<Workspace> = {}): Workspace {
  const workspace = exampleWorkspace();
  const columns = workspace.columns.map((column) => ({
    ...column,
    turns: [{ id: 'a', prompt: 'Hi', runId }],
  }));
  return { ...workspace, columns, draft: '', ...change };
}

it('writes settings and prompts, answers if they are wanted, and reads them back', async () => {
  await using app = await testBackend();
  const watch = app.watch();
  const { runId } = await app.client.runs.start({ request: runRequest() });
  await watch.ended(runId);
  const answer = (await app.look(runId))?.text ?? '';
  const { comparisons } = app.client;
  const workspace = asked(runId);

  const bare = await comparisons.write({ workspace, includeAnswers: false });
  const whole = await comparisons.write({ workspace, includeAnswers: true });
  expect(bare.text).not.toContain('answers:');
  const read = await comparisons.read(whole);
  expect(read.columns[0]?.turns).toMatchObject([
    { prompt: 'Hi', answer: { state: 'completed', text: answer, finishReason: 'stop' } },
  ]);
  expect(await comparisons.read(bare)).toEqual({
    ...read,
    columns: [{ ...read.columns[0], turns: [{ prompt: 'Hi', answer: null }] }],
  });
});

it('keeps what is typed and not sent as the last prompt', async () => {
  await using app = await testBackend();
  const workspace = asked(null, { draft: 'And now?' });
  const { text } = await app.client.comparisons.write({ workspace, includeAnswers: true });
  const { columns } = await app.client.comparisons.read({ text });
  expect(columns[0]?.turns).toEqual([
    { prompt: 'Hi', answer: null },
    { prompt: 'And now?', answer: null },
  ]);
});

it('writes no token that is in use, whatever it looks like', async () => {
  const token = 'no-pattern-finds-this';
  await using app = await testBackend({
    ports: { startAccount: { accountId: 'a'.repeat(32), token } },
  });
  const { comparisons } = app.client;
  const workspace = asked(null, { draft: `Use ${token}.` });
  const refusal = await comparisons
    .write({ workspace, includeAnswers: false })
    .catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    message: 'The comparison was not saved. The API token in use stands in it.',
  });
});

it('names the line of a file that it refuses, and leaves the stored comparison as it is', async () => {
  await using app = await testBackend();
  const { client } = app;
  await client.workspace.save(asked(null));
  const refusal = await client.comparisons
    .read({ text: 'version: 1\nkind: comparison\ncolums: []' })
    .catch((error: unknown) => error);
  expect(refusal).toMatchObject({
    message: 'The comparison was not opened. Line 3, column 1: “colums” is not known here.',
  });
  expect(await client.workspace.load()).toEqual(asked(null));
});
