import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFormat } from '@shared/contract/exports';
import { isFromFile } from '@shared/domain/from-file';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { exportedFile } from '@tests/support/exported-file';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { exampleWorkspace } from '@tests/support/workspace';
import { expect, it } from 'vitest';

const file = (answer: string) => `version: 1
kind: comparison
prompts: [What is Cloudflare?, And Workers?]
columns:
  - model: openai/gpt-4.1
    format: chat-completions
    answers:
      - state: completed
        asked_at: 2026-11-12T12:00:00Z
        first_text_ms: 12.5
        total_ms: 20
        finish_reason: stop
        from_cache: true
        text: ${answer}
  - model: anthropic/claude-haiku-4.5
    format: messages
    answers:
      - null
      - state: failed
        asked_at: 2026-11-12T12:00:00Z
        failure: The provider was overloaded.
        text: ''
`;
const PNG = { type: 'image' as const, mimeType: 'image/png', base64: 'iVBORw0KGgoAAAAA' };

const inFolder = (dataFolder: string) => testBackend({ ports: { dataFolder } });

/** Opens a file and puts its answers on the stored screen. */
async function open({ client }: TestBackend, text: string): Promise<(string | null)[][]> {
  const ids = await client.comparisons.keepAnswers({ text });
  const workspace = exampleWorkspace();
  const columns = workspace.columns.map((column, at) => ({
    ...column,
    turns: (ids[at] ?? []).map((runId, index) => ({ id: `${index}`, prompt: 'Hi', runId })),
  }));
  await client.workspace.save({ ...workspace, columns });
  return ids;
}

const known = async ({ client }: TestBackend, ids: readonly (string | null)[]) =>
  (await client.runs.get({ runIds: ids.filter((id) => id !== null) })).map(({ run }) => run);

const storeBodies = ({ client }: TestBackend, stored: boolean) =>
  client.settings.save({
    ...DEFAULT_SETTINGS,
    log: { ...DEFAULT_SETTINGS.log, storeBodies: stored },
  });

const holds = (folder: string, text: string) =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));

it('knows answers of a file like runs that have ended, and has them neither logged nor paid', async () => {
  await using app = await testBackend();
  const ids = await app.client.comparisons.keepAnswers({ text: file('A network.') });
  expect(ids).toEqual([
    [expect.any(String), null],
    [null, expect.any(String)],
  ]);
  const runs = await known(app, ids.flat());
  expect(runs.every(isFromFile)).toBe(true);
  expect(runs).toMatchObject([
    {
      state: 'completed',
      text: 'A network.',
      startedAt: Date.UTC(2026, 10, 12, 12),
      timings: { sent: 0, firstText: 12.5, ended: 20 },
      responseHeaders: { 'cf-aig-cache-status': 'HIT' },
      request: {
        model: 'openai/gpt-4.1',
        messages: [{ role: 'user', content: [{ type: 'text', text: 'What is Cloudflare?' }] }],
      },
      error: null,
    },
    { state: 'failed', error: { message: 'The provider was overloaded.' } },
  ]);
  expect(runs[0]?.notices[0]?.message).toContain('From the file, asked 12 Nov 2026');
  expect(await app.client.log.list({ before: null, limit: 10 })).toEqual([]);
  expect((await app.client.spending.session()).total).toBe(0);
});

it('exports them with where they are from, and not as requests that were sent', async () => {
  await using app = await testBackend();
  const ids = await app.client.comparisons.keepAnswers({ text: file('A network.') });
  const runIds = ids.flat().filter((id) => id !== null);
  const read = async (format: ExportFormat) =>
    (await exportedFile(app.client.exports.runs({ runIds, format, title: '' }))).text;
  for (const format of ['markdown', 'html'] as const) {
    expect(await read(format)).toContain('A network.');
    expect(await read(format)).toContain('From the file, asked 12 Nov 2026');
  }
  expect(await read('jsonl')).toContain('"from-file"');
  expect(JSON.parse(await read('har')).log.entries).toEqual([]);
});

it('has them still after a restart and after the log is cleared, as long as they are on screen', async () => {
  using folder = temporaryFolder();
  let ids: (string | null)[][];
  {
    await using app = await inFolder(folder.path);
    ids = await open(app, file('Kept over a restart'));
    await app.client.log.clear();
  }
  {
    await using app = await inFolder(folder.path);
    const [first] = await known(app, ids.flat());
    expect(first?.text).toBe('Kept over a restart');
    const stored = await app.client.workspace.load();
    expect(stored?.columns[0]?.turns.map(({ runId }) => runId)).toEqual(ids[0]);

    const next = await open(app, file('Opened next'));
    expect(await known(app, ids.flat())).toHaveLength(2);
    await open(app, file('Opened last'));
    expect(await known(app, ids.flat())).toHaveLength(0);
    expect(await known(app, next.flat())).toHaveLength(2);
  }
});

it('lets no byte of them stay when the log is cleared and they are on screen no more', async () => {
  using folder = temporaryFolder();
  await using app = await inFolder(folder.path);
  await open(app, file('Seen long ago'));
  await app.client.workspace.save(exampleWorkspace());
  expect(holds(folder.path, 'Seen long ago')).toBe(true);
  await app.client.log.clear();
  expect(holds(folder.path, 'Seen long ago')).toBe(false);
});

it('writes no byte of them, nor of images that wait, where texts are not to be stored', async () => {
  using folder = temporaryFolder();
  const images = { turns: { a: [PNG] }, draft: [{ name: 'cat.png', part: PNG }] };
  {
    await using app = await inFolder(folder.path);
    await storeBodies(app, false);
    const ids = await open(app, file('Nowhere on the disk'));
    await app.client.workspace.saveImages(images);
    expect(await known(app, ids.flat())).toHaveLength(2);
    expect(await app.client.workspace.loadImages()).toEqual(images);
    expect(holds(folder.path, 'Nowhere on the disk')).toBe(false);
    expect(holds(folder.path, PNG.base64)).toBe(false);
    await storeBodies(app, true);
    expect(holds(folder.path, 'Nowhere on the disk')).toBe(true);
  }
  await using app = await inFolder(folder.path);
  expect(await app.client.workspace.loadImages()).toEqual(images);
});

it('refuses images that no message could bring', async () => {
  await using app = await testBackend();
  const base64 = 'A'.repeat(9 * 1024 * 1024);
  const four = Array.from({ length: 4 }, () => ({ ...PNG, base64 }));
  const refusal = await app.client.workspace
    .saveImages({ turns: { a: four }, draft: [] })
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Error);
  expect(await app.client.workspace.loadImages()).toBeNull();
});
