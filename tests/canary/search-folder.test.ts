import { closeSync, ftruncateSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { testBackend } from '@tests/support/test-backend';
import { expect, test } from 'vitest';
import { randomToken } from './canary-run';
import { searchFolder } from './search-folder';
import { speakingServer, textFrame } from './support/speaking-server';

const secret = randomToken();

test('a search names each file with its offset, in all folders, and counts what it read', () => {
  using folder = temporaryFolder();
  mkdirSync(folder.file('a/b'), { recursive: true });
  writeFileSync(folder.file('a/clean.txt'), 'nothing');
  writeFileSync(folder.file('a/b/leaky.log'), `line\n${secret}`);
  expect(searchFolder(folder.path, secret)).toEqual({
    files: 2,
    bytes: 7 + 5 + secret.length,
    leaks: [{ file: 'a/b/leaky.log', encoding: 'raw', offset: 5 }],
  });
});

test('a search finds names of files and folders', () => {
  using folder = temporaryFolder();
  mkdirSync(folder.file(`of ${Buffer.from(secret).toString('hex')}`));
  expect(searchFolder(folder.path, secret).leaks).toHaveLength(1);
});

test('a search finds a secret wherever it is in a large file, also where two blocks meet', () => {
  const places = [0, 16 * 1_024 * 1_024 - 20, 33 * 1_024 * 1_024];
  using folder = temporaryFolder();
  const file = openSync(folder.file('large'), 'w');
  ftruncateSync(file, 34 * 1_024 * 1_024);
  for (const place of places) writeSync(file, secret, place);
  closeSync(file);
  const { leaks } = searchFolder(folder.path, secret);
  for (const offset of places) {
    expect(leaks).toContainEqual({ file: 'large', encoding: 'raw', offset });
  }
});

test('a search reads databases of other programs, with numbers as large as there are', () => {
  using folder = temporaryFolder();
  const database = new DatabaseSync(folder.file('other'));
  database.exec('create table "a table" (number integer, body blob)');
  database
    .prepare('insert into "a table" values (?, ?)')
    .run(2n ** 62n, gzipSync(JSON.stringify({ secret })));
  database.close();
  const { leaks } = searchFolder(folder.path, secret);
  expect(leaks).toEqual([
    { file: 'other (a table.body, row 1)', encoding: 'JSON-escaped', offset: 11 },
  ]);
});

test('a search finds a value that lies on several pages of a database', () => {
  using folder = temporaryFolder();
  const database = new DatabaseSync(folder.file('data.db'));
  database.exec('create table notes (body text)');
  // Somewhere among so many starts, a page ends in the middle of the secret.
  const insert = database.prepare('insert into notes values (?)');
  for (let before = 3_000; before < 5_000; before += 20) insert.run('x'.repeat(before) + secret);
  database.close();
  const { leaks } = searchFolder(folder.path, secret);
  const rows = leaks.filter(({ file }) => file.startsWith('data.db (notes.body, row '));
  expect(rows).toHaveLength(100);
});

test('a search finds what the app stored of an answer, compressed as it is', async () => {
  using folder = temporaryFolder();
  using server = await speakingServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (let count = 0; count < 50; count += 1) response.write(textFrame(`${count} ${secret}`));
    response.end('data: [DONE]\n\n');
  });
  {
    await using app = await testBackend({
      ports: {
        dataFolder: folder.path,
        apiBase: server.apiBase,
        startAccount: { accountId: 'a'.repeat(32), token: randomToken() },
      },
    });
    const watch = app.watch();
    const { runId } = await app.client.runs.start({ request: runRequest() });
    expect((await watch.ended(runId)).state).toBe('completed');
  }
  const { leaks } = searchFolder(folder.path, secret);
  const inFrames = leaks.filter(({ file }) => file.includes('(frame_batches.data'));
  expect(inFrames).toHaveLength(50);
});
