import { createDirectReader } from '@electron/backend/storage/log-reader';
import { createLogSearch } from '@electron/backend/storage/log-search';
import { openDatabase } from '@electron/backend/storage/open-database';
import { createRunLog } from '@electron/backend/storage/run-log';
import { newRun } from '@shared/domain/apply-run-event';
import { ANY_RUN } from '@shared/domain/log-query';
import { runRequest } from '@tests/support/run-request';
import { expect, it } from 'vitest';

it('makes no more stretches of time than it was asked for, whatever is stored meanwhile', async () => {
  const { database } = openDatabase(':memory:', () => 0);
  const log = createRunLog(database);
  const keep = (startedAt: number): void =>
    log.save({ ...newRun(crypto.randomUUID(), runRequest(), startedAt), state: 'completed' }, 1);
  keep(1_000);
  const reader = createDirectReader(database);
  let isLate = false;
  const search = createLogSearch({
    ...reader,
    async all(query) {
      const rows = await reader.all(query);
      if (!isLate && query.sql.includes('group by model')) {
        isLate = true;
        // An hour after the only one: stretches of a ms would be millions.
        keep(3_601_000);
      }
      return rows;
    },
  });
  const { times } = await search.statistics(ANY_RUN, 20);
  expect(isLate).toBe(true);
  expect(times.map(({ from, runs }) => ({ from, runs }))).toEqual([{ from: 1_000, runs: 1 }]);
});
