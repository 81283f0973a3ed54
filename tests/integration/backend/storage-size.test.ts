import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { openStorage, type Storage } from '@electron/backend/storage/open-storage';
import { systemClock } from '@electron/backend/system-clock';
import { newRun } from '@shared/domain/apply-run-event';
import { textMessage } from '@shared/domain/run-request';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { runRequest } from '@tests/support/run-request';
import { MEMORY, temporaryFolder } from '@tests/support/temporary-folder';
import { waitUntil } from '@tests/support/wait-until';
import { expect, it } from 'vitest';

const MEBIBYTE = 1024 * 1024;

function open(dataFolder: string, maxSize: number): Storage {
  const log = { info: () => {}, warn: (notice: string) => expect.fail(notice) };
  const storage = openStorage({ dataFolder, clock: systemClock, log });
  limit(storage, maxSize);
  return storage;
}

function limit(storage: Storage, maxSize: number): void {
  storage.settings.save({ ...DEFAULT_SETTINGS, log: { ...DEFAULT_SETTINGS.log, maxSize } });
}

/** Keeps a run as the app does. Returns how many bytes of it are text. */
function keepRun({ recorder }: Storage, text: string): number {
  const request = runRequest({ messages: [textMessage('user', text)] });
  const run = newRun(crypto.randomUUID(), request, Date.now());
  recorder.start(run);
  recorder.flush();
  recorder.frames(run.id, [{ event: null, data: text }], 1);
  recorder.finish({ run: { ...run, state: 'completed', text: 'short' }, sequence: 2 });
  return 2 * text.length;
}

it('§7.1 holds the log within its size when filled twice over: the file and its write-ahead log stay below it by a tenth', async () => {
  using folder = temporaryFolder(MEMORY);
  const storage = open(folder.path, 10);
  const sizeNow = (): number =>
    ['playground.db', 'playground.db-wal']
      .map((name) => statSync(folder.file(name), { throwIfNoEntry: false })?.size ?? 0)
      .reduce((sum, size) => sum + size);
  let largest = 0;
  for (let written = 0; written < 20 * MEBIBYTE;) {
    // Random, so that nothing can be pressed together, and as long as may be kept.
    written += keepRun(storage, randomBytes(190_000).toString('base64'));
    await storage.log.prune();
    largest = Math.max(largest, sizeNow());
  }
  expect(largest).toBeLessThan(11 * MEBIBYTE);
  expect(storage.log.list(null, 500).length).toBeGreaterThan(5);
  expect(storage.log.size().bytes).toBe(sizeNow());
  await storage.close();
});

it('gives the disk its space back when the limit is lowered, while others have their turn', async () => {
  using folder = temporaryFolder(MEMORY);
  const storage = open(folder.path, 100);
  const text = 'word '.repeat(50_000);
  for (let written = 0; written < 38 * MEBIBYTE;) written += keepRun(storage, text);
  expect(storage.log.size().bytes).toBeGreaterThan(27 * MEBIBYTE);
  let turns = 0;
  const counter = setInterval(() => (turns += 1));
  limit(storage, 10);
  await waitUntil(() => storage.log.size().bytes < 10 * MEBIBYTE);
  clearInterval(counter);
  expect(turns).toBeGreaterThan(5);
  expect(statSync(folder.file('playground.db')).size).toBeLessThan(10 * MEBIBYTE);
  await storage.close();
});
