import { connectDatabase, type Database } from '@electron/backend/storage/database';
import { migrate } from '@electron/backend/storage/migrations';
import { createRunKeys, type RunKey } from '@electron/backend/storage/run-keys';
import { expect, test } from 'vitest';

const key = (given: Partial<RunKey> = {}): RunKey => ({
  account: 'account',
  model: 'model',
  sentAt: 0,
  isHit: false,
  cacheKey: 'key',
  bodyMark: 'body',
  tokenMark: 'token',
  gatewayTtl: null,
  ...given,
});

/** Keys in memory, and the plans of all that was asked. */
function openKeys() {
  const database = connectDatabase(':memory:');
  migrate(database);
  const plans: string[] = [];
  const watched: Database = {
    ...database,
    all(sql, ...values) {
      const plan = database.all(`explain query plan ${sql}`, ...values);
      plans.push(...plan.map((row) => String(row['detail'])));
      return database.all(sql, ...values);
    },
  };
  const keys = createRunKeys(watched);
  const add = (id: string, given: Partial<RunKey>, bodyBytes = 100): void => {
    database.run(
      `insert into runs (id, started_at, state, model, format, prompt, sequence, body_bytes, owner)
       values (?, 0, 'completed', 'model', 'run', '', 1, ?, '')`,
      id,
      bodyBytes,
    );
    keys.save(id, key(given));
  };
  return { keys, add, plans, database };
}

test('finds the newest runs of one key up to a time, and the last HIT among many', () => {
  const { keys, add } = openKeys();
  add('miss', { sentAt: 1 });
  for (let at = 2; at < 100; at += 1) add(`hit ${at}`, { sentAt: at, isHit: true });
  add('later', { sentAt: 200 });
  add('other', { sentAt: 50, cacheKey: 'other' });
  expect(keys.equal('key', 150)).toEqual(['hit 99', 'miss']);
  expect(keys.equal('key', 200)).toEqual(['later', 'hit 99', 'miss']);
});

test('finds runs of the same body, of the same model and the latest, each once and of one account', () => {
  const { keys, add } = openKeys();
  add('same body', { sentAt: 1, cacheKey: 'a', model: 'another' });
  add('of another account', { sentAt: 2, cacheKey: 'b', account: 'another' });
  for (let at = 3; at < 150; at += 1) {
    add(`far ${at}`, { sentAt: at, cacheKey: `far ${at}`, model: `m${at}`, bodyMark: `b${at}` });
  }
  add('same model', { sentAt: 150, cacheKey: 'c', bodyMark: 'c' });
  add('equal', { sentAt: 151 });
  add('later', { sentAt: 300, cacheKey: 'd' });
  const found = keys.others(key({ sentAt: 200 }));
  expect(found.slice(0, 2)).toEqual(['same model', 'far 149']);
  expect(found.at(-1)).toBe('same body');
  expect(found).toHaveLength(1 + 1 + 6);
});

test('reads no more than a bounded number of bytes', () => {
  const { keys, add } = openKeys();
  for (let at = 1; at < 10; at += 1)
    add(`run ${at}`, { sentAt: at, cacheKey: `k${at}` }, 3_000_000);
  expect(keys.others(key({ sentAt: 100 }))).toEqual(['run 9', 'run 8']);
});

test('reads no table from end to end and sorts none: a long log is as quick as a short one', () => {
  const { keys, add, plans } = openKeys();
  add('one', {});
  keys.equal('key', 1);
  keys.others(key({ sentAt: 1 }));
  expect(plans.filter((plan) => /SCAN (?:run_keys|runs)/.test(plan))).toEqual([]);
  expect(plans.filter((plan) => plan.startsWith('SEARCH run_keys'))).toEqual([
    ...Array<string>(2).fill(
      'SEARCH run_keys USING COVERING INDEX run_keys_equal (cache_key=? AND is_hit=? AND sent_at<?)',
    ),
    'SEARCH run_keys USING INDEX run_keys_body (account=? AND body_mark=? AND sent_at<?)',
    'SEARCH run_keys USING INDEX run_keys_model (account=? AND model=? AND sent_at<?)',
    'SEARCH run_keys USING INTEGER PRIMARY KEY (rowid>?)',
  ]);
});

test('keys go with their runs', () => {
  const { keys, add, database } = openKeys();
  database.execute('pragma foreign_keys = on');
  add('one', {});
  keys.setGatewayTtl('one', 60);
  expect(keys.get('one')).toEqual(key({ gatewayTtl: 60 }));
  database.run('delete from runs');
  expect(keys.get('one')).toBeNull();
  keys.save('gone', key());
  expect(keys.get('gone')).toBeNull();
});
