import { expect, it } from 'vitest';
import type { Workspace } from '@shared/domain/workspace';
import { testBackend } from '@tests/support/test-backend';
import { runRequest } from '@tests/support/run-request';
import { exampleWorkspace } from '@tests/support/workspace';

const NO_IMAGES = { turns: {}, draft: [] };
const PNG = {
  type: 'image',
  mimeType: 'image/png',
  base64: 'iVBORw0KGgoAAAAA',
} as const;

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

  const bare = await comparisons.write({ workspace, includeAnswers: false, images: NO_IMAGES });
  const whole = await comparisons.write({ workspace, includeAnswers: true, images: NO_IMAGES });
  expect(bare.text).not.toContain('answers:');
  const read = await comparisons.read({ text: whole.text });
  expect(read.columns[0]?.turns).toMatchObject([
    { prompt: 'Hi', answer: { state: 'completed', text: answer, finishReason: 'stop' } },
  ]);
  expect(await comparisons.read({ text: bare.text })).toEqual({
    ...read,
    columns: [{ ...read.columns[0], turns: [{ prompt: 'Hi', images: [], answer: null }] }],
  });
});

it('keeps what is typed and not sent as the last prompt', async () => {
  await using app = await testBackend();
  const workspace = asked(null, { draft: 'And now?' });
  const { text } = await app.client.comparisons.write({
    workspace,
    includeAnswers: true,
    images: NO_IMAGES,
  });
  const { columns } = await app.client.comparisons.read({ text });
  expect(columns[0]?.turns).toEqual([
    { prompt: 'Hi', images: [], answer: null },
    { prompt: 'And now?', images: [], answer: null },
  ]);
});

it('keeps images: of what was sent, of what waits, and beside the draft', async () => {
  await using app = await testBackend();
  const watch = app.watch();
  const messages = [
    { role: 'user' as const, content: [PNG, { type: 'text' as const, text: 'Hi' }] },
  ];
  const { runId } = await app.client.runs.start({ request: runRequest({ messages }) });
  await watch.ended(runId);
  const workspace = asked(runId, { draft: 'And this?' });
  const [column] = workspace.columns;
  const turns = [...column!.turns, { id: 'waits', prompt: 'And that?', runId: null }];
  const { text, leftOut } = await app.client.comparisons.write({
    workspace: { ...workspace, columns: [{ ...column!, turns }] },
    includeAnswers: false,
    images: { turns: { waits: [PNG] }, draft: [PNG] },
  });
  const read = await app.client.comparisons.read({ text });
  expect(read.columns[0]?.turns).toEqual(
    ['Hi', 'And that?', 'And this?'].map((prompt) => ({ prompt, images: [PNG], answer: null })),
  );
  expect(text.match(/base64,/g)).toHaveLength(1);
  expect(leftOut).toEqual([]);
});

it('says what cannot be in the file', async () => {
  await using app = await testBackend();
  const workspace = asked('99999999-9999-4999-8999-999999999999');
  const write = (includeAnswers: boolean) =>
    app.client.comparisons.write({ workspace, includeAnswers, images: NO_IMAGES });
  const images = 'Images that were sent with prompts that the log no longer has are left out.';
  expect((await write(true)).leftOut).toEqual([
    'One answer is no longer in the log, and left out.',
    images,
  ]);
  expect((await write(false)).leftOut).toEqual([images]);
});

it('writes no token that is in use, whatever it looks like', async () => {
  const token = 'no-pattern-finds-this';
  await using app = await testBackend({
    ports: { startAccount: { accountId: 'a'.repeat(32), token } },
  });
  const { comparisons } = app.client;
  const workspace = asked(null, { draft: `Use ${token}.` });
  const refusal = await comparisons
    .write({ workspace, includeAnswers: false, images: NO_IMAGES })
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
