import { createDemoGateway } from '@electron/demo-gateway/create-demo-gateway';
import type { LabDefinition } from '@shared/domain/lab/lab-definition';
import { textMessage } from '@shared/domain/run-request';
import { DEFAULT_SETTINGS, type LogSettings } from '@shared/domain/settings';
import { createFakeClock } from '@tests/support/fake-clock';
import { cachedRequest, cacheLab } from '@tests/support/lab-request';
import { startCli } from '@tests/support/run-cli';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { ranLab, watchLab } from './watch-lab';

const MARKER = 'a-prompt-that-stands-nowhere-else';

const inFolder = (dataFolder: string): Promise<TestBackend> =>
  testBackend({ ports: { dataFolder } });

function marked(shots = 3, name = 'Mine'): LabDefinition {
  const request = { ...cachedRequest(), messages: [textMessage('user', MARKER)] };
  const pacing = { type: 'sequential', gap: 0 } as const;
  return cacheLab({ type: 'repeat', shots, pacing }, { request, name });
}

const keep = (app: TestBackend, log: Partial<LogSettings>) =>
  app.client.settings.save({ ...DEFAULT_SETTINGS, log: { ...DEFAULT_SETTINGS.log, ...log } });

const filesWithMarker = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && readFileSync(`${folder}/${file.name}`).includes(MARKER))
    .map(({ name }) => name);

it('is the same after a restart, and in the list, the newest first', async () => {
  using folder = temporaryFolder();
  let labs;
  {
    await using app = await inFolder(folder.path);
    labs = [await ranLab(app, marked(2, 'Older')), await ranLab(app, marked(3, 'Newer'))];
  }
  await using app = await inFolder(folder.path);
  for (const lab of labs) expect(await app.client.lab.get({ labId: lab.id })).toEqual(lab);
  expect(await app.client.lab.list()).toMatchObject([
    { name: 'Newer', kind: 'cache', model: 'openai/gpt-4.1', demo: true, state: 'completed' },
    { name: 'Older', shots: 2, hits: 1, misses: 1, failures: 0 },
  ]);
  expect((await app.client.lab.list())[1]?.cost).toBeCloseTo(labs[0]?.shots[0]?.cost ?? -1, 12);
});

it('can be given another name, while it is under way and afterwards', async () => {
  using folder = temporaryFolder();
  let labId: string;
  {
    await using app = await inFolder(folder.path);
    ({ labId } = await app.client.lab.start({ definition: marked(3, 'First') }));
    const { lab } = await watchLab(app.client, labId, ({ state }) => state === 'running');
    expect(lab.definition.name).toBe('First');
    const watched = watchLab(app.client, labId);
    await app.client.lab.rename({ labId, name: 'Second' });
    expect((await watched).lab).toMatchObject({
      definition: { name: 'Second' },
      state: 'completed',
    });
    expect(await app.client.lab.list()).toMatchObject([{ name: 'Second' }]);
    await app.client.lab.rename({ labId, name: 'Third' });
  }
  await using app = await inFolder(folder.path);
  expect(await app.client.lab.get({ labId })).toMatchObject({ definition: { name: 'Third' } });
  const { text } = await app.client.lab.exportText({ labId, format: 'json' });
  expect(JSON.parse(text)).toMatchObject({ definition: { name: 'Third' } });
  const unknown = app.client.lab.rename({ labId: crypto.randomUUID(), name: 'Mine' });
  await expect(unknown).rejects.toThrow('This experiment is not known');
});

it('is marked as interrupted where the program was killed, with what had come', async () => {
  using folder = temporaryFolder();
  const gateway = await createDemoGateway({ pace: 0 });
  const { apiBase, accountId, token } = gateway.address;
  const child = startCli(
    [
      ...['lab', 'cache', '--model', 'openai/gpt-4.1', '--prompt', 'hi', '--shots', '400'],
      ...['--gap', '20', '--api-base', apiBase, '--data-dir', folder.path],
    ],
    { CLOUDFLARE_ACCOUNT_ID: accountId, CLOUDFLARE_API_TOKEN: token },
  );
  const { stderr } = child;
  if (!stderr) throw new Error('Nothing can be read.');
  let ended = 0;
  for await (const line of createInterface(stderr)) {
    if (/^\d+\/400/.test(line)) ended += 1;
    // Later than any of the first ones can be written.
    if (ended === 40) break;
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  await gateway.stop();

  await using app = await inFolder(folder.path);
  const [summary] = await app.client.lab.list();
  expect(summary).toMatchObject({ state: 'interrupted', shots: 400 });
  const lab = await app.client.lab.get({ labId: summary?.id ?? '' });
  expect(lab?.message).toBe('The app was closed while the experiment was under way.');
  expect(lab?.endedAt).toBeGreaterThan(lab?.startedAt ?? Infinity);
  const states = new Set(lab?.shots.map(({ state }) => state));
  expect(states.has('waiting') || states.has('running')).toBe(false);
  expect(lab?.shots.filter(({ state }) => state === 'completed').length).toBeGreaterThan(1);
  expect(lab?.shots.at(-1)?.state).toBe('skipped');
});

describe('the log', () => {
  it('when cleared takes ended experiments with it, every byte', async () => {
    using folder = temporaryFolder();
    await using app = await inFolder(folder.path);
    await ranLab(app, marked());
    expect(filesWithMarker(folder.path)).not.toEqual([]);
    await app.client.log.clear();
    expect(await app.client.lab.list()).toEqual([]);
    expect(filesWithMarker(folder.path)).toEqual([]);
  });

  it('without bodies keeps experiments in memory alone', async () => {
    using folder = temporaryFolder();
    let labId: string;
    {
      await using app = await inFolder(folder.path);
      await keep(app, { storeBodies: false });
      const lab = await ranLab(app, marked());
      labId = lab.id;
      expect(await app.client.lab.get({ labId })).toEqual(lab);
      expect(await app.client.lab.list()).toHaveLength(1);
      expect(filesWithMarker(folder.path)).toEqual([]);
      await app.client.log.clear();
      expect(await app.client.lab.list()).toEqual([]);
      await ranLab(app, marked());
    }
    expect(filesWithMarker(folder.path)).toEqual([]);
    await using app = await inFolder(folder.path);
    expect(await app.client.lab.get({ labId })).toBeNull();
    expect(await app.client.lab.list()).toEqual([]);
  });

  it('lets experiments go that are older than it keeps anything', async () => {
    const clock = createFakeClock();
    await using app = await testBackend({ ports: { clock } });
    const definition = marked(1);
    const { labId } = await app.client.lab.start({ definition });
    for await (const _ of await app.client.lab.watch({ labId })) clock.advance(50);
    expect(await app.client.lab.list()).toHaveLength(1);
    clock.advance(3 * 86_400_000);
    await keep(app, { maxAge: 2 });
    expect(await app.client.lab.list()).toEqual([]);
  });
});
