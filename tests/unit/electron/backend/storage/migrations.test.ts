import { connectDatabase } from '@electron/backend/storage/database';
import { fillBatch } from '@electron/backend/storage/fill-old-runs';
import { openDatabase } from '@electron/backend/storage/open-database';
import { createRunLog } from '@electron/backend/storage/run-log';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { runRequest } from '@tests/support/run-request';
import { temporaryFolder } from '@tests/support/temporary-folder';
import { writeVersion1 } from '@tests/support/version-1-database';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';

it('takes over the runs of the first version, counts them, and lets the file shrink from then on', async () => {
  using folder = temporaryFolder();
  const runs = [1, 2, 3].map((startedAt): Run => ({
    ...newRun(crypto.randomUUID(), runRequest(), startedAt),
    state: 'completed',
    responseHeaders: { 'cf-aig-log-id': `entry-${startedAt}` },
  }));
  const first = connectDatabase(folder.file('playground.db'));
  writeVersion1(first, runs);
  first.close();
  const { database, notice } = openDatabase(folder.path, () => 0);
  expect(notice).toBe(null);
  expect(existsSync(folder.file('playground.db.version-1'))).toBe(true);
  expect(database.get('pragma auto_vacuum')).toEqual({ auto_vacuum: 2 });

  while (fillBatch(database));
  const indexed = database.all(`select rowid from run_words where run_words match 'cloudflare'`);
  expect(indexed).toHaveLength(3);

  const settings = () => ({ ...DEFAULT_SETTINGS.log, maxRuns: 2 });
  const log = createRunLog(database, { settings });
  expect(log.size().runs).toBe(3);
  expect(log.ofEntry('entry-2')).toEqual(runs[1]);
  await log.prune();
  expect(log.get(runs[0]?.id ?? '')).toBe(null);
  expect(log.list(null, 10).map((entry) => entry.runId)).toEqual(
    runs
      .slice(1)
      .map(({ id }) => id)
      .toReversed(),
  );
  expect(log.size().runs).toBe(2);
  database.close();
});
