import { mkdirSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { DEFAULT_SETTINGS, type Settings } from '@shared/domain/settings';
import { GOOD_CERTIFICATE } from '@tests/support/certificates';
import { createFakeClock } from '@tests/support/fake-clock';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend, type TestBackend } from '@tests/support/test-backend';
import { waitUntil } from '@tests/support/wait-until';
import { describe, expect, it } from 'vitest';

const inFolder = (dataFolder: string): Promise<TestBackend> =>
  testBackend({ ports: { dataFolder } });

/** What a refused call says. */
async function refusal(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  const error: unknown = await call.then(() => null).catch((reason: unknown) => reason);
  return (error as { data: { code: string; message: string } }).data;
}

const CHANGED: Settings = {
  ...DEFAULT_SETTINGS,
  theme: 'dark',
  idleTimeout: 30_000,
  proxy: { mode: 'manual', address: 'http://proxy.example:8080' },
  apiBase: 'https://gateway.example/client/v4',
  log: { ...DEFAULT_SETTINGS.log, maxAge: 30 },
  shortcuts: { 'run-all': 'Mod+Shift+Enter' },
  sessionBudget: 2.5,
  askAboveCost: null,
};

describe('saving', () => {
  it('keeps all settings over a restart, and resets them', async () => {
    using folder = temporaryFolder();
    {
      await using app = await inFolder(folder.path);
      expect(await app.client.settings.get()).toEqual(DEFAULT_SETTINGS);
      expect(await app.client.settings.save(CHANGED)).toEqual(CHANGED);
    }
    await using app = await inFolder(folder.path);
    expect(await app.client.settings.get()).toEqual(CHANGED);
    expect(await app.client.settings.reset()).toEqual(DEFAULT_SETTINGS);
    expect(await app.client.settings.get()).toEqual(DEFAULT_SETTINGS);
  });

  const manual = (address: string): Partial<Settings> => ({ proxy: { mode: 'manual', address } });
  const trusting = (extraFile: string): Partial<Settings> => ({
    certificates: { useSystemStore: true, extraFile },
  });
  it.each<[string, Partial<Settings>, RegExp]>([
    ['no proxy address', manual(''), /^Proxy address: expected .*http:\/\/proxy\.example:8080/],
    ['no address at all', manual('proxy'), /^Proxy address: /],
    ['a proxy of another kind', manual('socks5://proxy.example:1080'), /^Proxy address: /],
    ['a proxy with a path', manual('http://proxy.example/pac.js'), /^Proxy address: /],
    ['a password', manual('http://me:s3cret@proxy.example'), /^Proxy address: .*password/],
    [
      'a password where the address is not in use',
      { proxy: { mode: 'none', address: 'http://me:s3cret@proxy.example' } },
      /^Proxy address: .*password/,
    ],
    ['a file that is not there', trusting('/no/such.pem'), /^Certificate file: .*does not exist/],
    ['a folder as file', trusting('/tmp'), /^Certificate file: .*is not a file/],
    ['a device as file', trusting('/dev/zero'), /^Certificate file: .*is not a file/],
    ['a file without a place', trusting('ca.pem'), /^Certificate file: .*whole path/],
    ['an API address without TLS', { apiBase: 'http://gateway.example' }, /^API address: .*https/],
    ['an API address that is none', { apiBase: 'gateway' }, /^API address: /],
    ['an API address with a name', { apiBase: 'https://me:s3cret@x.example' }, /^API address: /],
  ])('refuses %s, names the setting and changes nothing', async (_name, wrong, message) => {
    await using app = await testBackend();
    const kept = await app.client.settings.save({ ...DEFAULT_SETTINGS, theme: 'light' });
    const found = await refusal(app.client.settings.save({ ...CHANGED, ...wrong }));
    expect(found.message).toMatch(message);
    expect(JSON.stringify(found)).not.toContain('s3cret');
    expect(await app.client.settings.get()).toEqual(kept);
  });

  it.each([
    ['no certificate', 'hello', /holds no certificate/],
    ['a damaged one', GOOD_CERTIFICATE.replaceAll('MII', 'XXX'), /damaged/],
    ['nothing in it', '', /holds no certificate/],
  ])('refuses a file with %s', async (_name, text, message) => {
    using folder = temporaryFolder();
    const extraFile = folder.file('ca.pem');
    writeFileSync(extraFile, text);
    await using app = await testBackend();
    const certificates = { useSystemStore: true, extraFile };
    const found = await refusal(app.client.settings.save({ ...CHANGED, certificates }));
    expect(found).toMatchObject({ code: 'bad-input-certificate-file' });
    expect(found.message).toMatch(message);
  });

  it('takes a file with certificates, and one that is bracketed by other text', async () => {
    using folder = temporaryFolder();
    const extraFile = folder.file('ca.pem');
    writeFileSync(
      extraFile,
      `# Our company\r\n${GOOD_CERTIFICATE.replaceAll('\n', '\r\n')}\r\nend`,
    );
    await using app = await testBackend();
    const certificates = { useSystemStore: false, extraFile };
    const saved = await app.client.settings.save({ ...DEFAULT_SETTINGS, certificates });
    expect(saved.certificates).toEqual(certificates);
  });
});

it.each([
  ['N47 silence', { idleTimeout: 5_000 }, 'timeout-idle'],
  ['N46 all of a run', { totalTimeout: 5_000 }, 'timeout-total'],
])('limits %s as set while the app is running, from the next run on', async (_name, set, code) => {
  const clock = createFakeClock();
  await using app = await testBackend({ ports: { clock }, demo: { fault: 'silence' } });
  const begin = async (): Promise<string> => {
    const { runId } = await app.client.runs.start({ request: runRequest() });
    await waitUntil(async () => (await app.look(runId))?.text !== '');
    return runId;
  };
  // No page watches, and the clock stands still but for this: the limit must come before that of the unwatched.
  const before = await begin();
  await app.client.settings.save({ ...DEFAULT_SETTINGS, ...set });
  const after = await begin();
  clock.advance(5_001);
  await waitUntil(async () => (await app.look(after))?.state !== 'running');
  expect((await app.look(after))?.error?.code).toBe(code);
  expect((await app.look(before))?.state).toBe('running');
  await app.client.runs.stopAll();
  await waitUntil(() => app.backend.running === 0);
});

describe('export and import', () => {
  it('gives a readable text without a secret, and takes it again', async () => {
    await using app = await testBackend();
    await app.client.settings.save(CHANGED);
    const { text } = await app.client.settings.exportText();
    expect(text).toContain('\n    "theme": "dark",\n');
    expect(JSON.parse(text)).toMatchObject({ version: 1 });
    expect(text).not.toMatch(/token|password/i);
    await app.client.settings.reset();
    expect(await app.client.settings.importText({ text })).toEqual(CHANGED);
    expect(await app.client.settings.get()).toEqual(CHANGED);
  });

  it('gives settings that an older text does not name their defaults', async () => {
    await using app = await testBackend();
    await app.client.settings.save(CHANGED);
    const text = JSON.stringify({ version: 1, settings: { theme: 'light', log: { maxRuns: 7 } } });
    expect(await app.client.settings.importText({ text })).toEqual({
      ...DEFAULT_SETTINGS,
      theme: 'light',
      log: { ...DEFAULT_SETTINGS.log, maxRuns: 7 },
    });
  });

  const text = (settings: object, others: object = { version: 1 }): string =>
    JSON.stringify({ ...others, settings });
  it.each([
    ['a wrong value', text({ log: { maxSize: 's3cret' } }), /“log\.maxSize”: /],
    [
      'an unknown entry',
      text({ proxy: { mode: 'none', user: 's3cret' } }),
      /“proxy\.user” ?:? ?is no/,
    ],
    [
      'several of them',
      text({ theme: 's3cret', colour: 1 }),
      /“theme”: .*; “colour”: is no setting/,
    ],
    ['an entry beside them', text({}, { version: 1, token: 's3cret' }), /“token” does not belong/],
    ['a proxy that cannot work', text({ proxy: { mode: 'manual' } }), /^Proxy address: /],
    ['no version', text({}, {}), /version/],
    ['another version', text({}, { version: 2 }), /another version/],
    ['no settings', '{"version":1}', /“settings”: expected an object/],
    ['a list', '[]', /not a JSON object/],
    ['no JSON', '{\n  "version": 1,\n  s3cret\n}', /not JSON: .* at line 3, column 3\.$/],
    ['nothing', '', /not JSON/],
    ['its own prototype', '{"version":1,"settings":{"__proto__":{"theme":"dark"}}}', /“__proto__”/],
  ])('B09 refuses a text with %s, and imports nothing', async (_name, wrong, message) => {
    await using app = await testBackend();
    await app.client.settings.save(CHANGED);
    const found = await refusal(app.client.settings.importText({ text: wrong }));
    expect(found.message).toMatch(message);
    expect(JSON.stringify(found)).not.toContain('s3cret');
    expect(await app.client.settings.get()).toEqual(CHANGED);
  });
});

describe('B08 stored settings that are damaged', () => {
  async function startedOn(value: string, path: string): Promise<TestBackend> {
    mkdirSync(path, { recursive: true });
    {
      await using app = await inFolder(path);
      await app.client.settings.save(CHANGED);
    }
    const database = new DatabaseSync(`${path}/playground.db`);
    database.prepare(`update documents set value = ? where name = 'settings'`).run(value);
    database.close();
    return inFolder(path);
  }
  const keptAside = (path: string): unknown => {
    const database = new DatabaseSync(`${path}/playground.db`);
    const sql = `select value from documents where name = 'settings-unreadable'`;
    const row = database.prepare(sql).get();
    database.close();
    return row?.['value'];
  };

  it('lose only what cannot be read; the user is told, once, and the old text is kept', async () => {
    using folder = temporaryFolder();
    const damaged = JSON.stringify({
      ...CHANGED,
      theme: 'plaid',
      log: { ...CHANGED.log, maxRuns: -1 },
      future: true,
    });
    {
      await using app = await startedOn(damaged, folder.path);
      expect(await app.client.settings.get()).toEqual({
        ...CHANGED,
        theme: DEFAULT_SETTINGS.theme,
        log: { ...CHANGED.log, maxRuns: DEFAULT_SETTINGS.log.maxRuns },
      });
      const { storageNotice } = await app.client.shell.info();
      expect(storageNotice).toMatch(/Some settings \(theme, log\.maxRuns, future\)/);
      expect(app.logged.join()).toMatch(/Some settings/);
    }
    expect(keptAside(folder.path)).toBe(damaged);
    await using again = await inFolder(folder.path);
    expect((await again.client.shell.info()).storageNotice).toBe(null);
    expect((await again.client.settings.get()).idleTimeout).toBe(CHANGED.idleTimeout);
  });

  it.each(['{"theme":', '[]', '7'])('are those of a first start for %s', async (damaged) => {
    using folder = temporaryFolder();
    await using app = await startedOn(damaged, folder.path);
    expect(await app.client.settings.get()).toEqual(DEFAULT_SETTINGS);
    expect((await app.client.shell.info()).storageNotice).toMatch(
      /^The settings could not be read/,
    );
    expect(keptAside(folder.path)).toBe(damaged);
  });

  it('of an older version take the defaults of what is new, without a word', async () => {
    using folder = temporaryFolder();
    const older = JSON.stringify({ theme: 'dark', enterSends: true });
    await using app = await startedOn(older, folder.path);
    const expected = { ...DEFAULT_SETTINGS, theme: 'dark', enterSends: true };
    expect(await app.client.settings.get()).toEqual(expected);
    expect((await app.client.shell.info()).storageNotice).toBe(null);
    expect(keptAside(folder.path)).toBe(undefined);
  });
});
