import { createLabStore, type LabStoreOptions } from '@electron/backend/lab/lab-store';
import { connectDatabase, type Database } from '@electron/backend/storage/database';
import { migrate } from '@electron/backend/storage/migrations';
import type { Lab } from '@shared/domain/lab/lab';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { cacheLab } from '@tests/support/lab-request';
import { answeredShot, labShot } from '@tests/support/lab-shot';
import { expect, it, vi } from 'vitest';

const definition = cacheLab({ type: 'repeat', shots: 3, pacing: { type: 'sequential', gap: 0 } });

function lab(number: number, given: Partial<Lab> = {}): Lab {
  return {
    id: `lab-${number}`,
    definition,
    demo: true,
    startedAt: number,
    endedAt: number + 1,
    state: 'completed',
    shots: [
      answeredShot(0, 'MISS'),
      answeredShot(1, 'HIT'),
      labShot({ index: 2, state: 'failed' }),
    ],
    message: null,
    ...given,
  };
}

function opened(): Database {
  const database = connectDatabase(':memory:');
  database.execute('pragma foreign_keys = on');
  migrate(database);
  return database;
}

const store = (database: Database, given: Partial<LabStoreOptions> = {}) =>
  createLabStore(database, {
    owner: 'me',
    others: new Set(),
    settings: () => DEFAULT_SETTINGS.log,
    now: () => 1_000,
    onFailure: () => {},
    ...given,
  });

it('writes only what changed, and reads the whole', () => {
  const labs = store(opened());
  const begun = lab(1, {
    state: 'running',
    endedAt: null,
    shots: [labShot(), labShot({ index: 1 })],
  });
  labs.save(begun, []);
  const shots = [answeredShot(0, 'MISS'), labShot({ index: 1, state: 'running' })];
  labs.save({ ...begun, shots }, shots);
  expect(labs.get('lab-1')).toEqual({ ...begun, shots });
  expect(labs.list()).toMatchObject([{ state: 'running', misses: 1, shots: 2 }]);
  const done = { ...begun, shots, state: 'stopped', endedAt: 7, message: 'Enough.' } as const;
  labs.save(done, []);
  expect(labs.get('lab-1')).toEqual(done);
});

it('keeps the 200 newest', () => {
  const labs = store(opened());
  for (let number = 0; number < 203; number += 1) labs.save(lab(number), []);
  expect(labs.list()).toHaveLength(200);
  expect(labs.list()[0]?.id).toBe('lab-202');
  expect(labs.get('lab-2')).toBeNull();
});

it('takes no more than its share of the room of the log', () => {
  const large = { ...definition, name: 'x'.repeat(1024 * 1024) };
  const labs = store(opened(), { settings: () => ({ ...DEFAULT_SETTINGS.log, maxSize: 10 }) });
  for (let number = 0; number < 5; number += 1) labs.save(lab(number, { definition: large }), []);
  expect(labs.list().map(({ id }) => id)).toEqual(['lab-4', 'lab-3']);
});

it('ends what a crash interrupted, but not what another copy of the app is at', () => {
  const database = opened();
  const shots = [
    answeredShot(0, 'MISS'),
    labShot({ index: 1, state: 'running' }),
    labShot({ index: 2 }),
  ];
  const running = { state: 'running', endedAt: null, shots } as const;
  store(database, { owner: 'gone' }).save(lab(1, running), []);
  store(database, { owner: 'alive', others: new Set(['gone']) }).save(lab(2, running), []);
  const labs = store(database, { others: new Set(['alive']) });
  expect(labs.get('lab-1')).toMatchObject({
    state: 'interrupted',
    endedAt: 101,
    shots: [{ state: 'completed' }, { state: 'cut-off' }, { state: 'skipped' }],
  });
  expect(labs.get('lab-2')).toMatchObject({ state: 'running' });
});

it('keeps in memory what the disk does not take, and says so', () => {
  const database = opened();
  const onFailure = vi.fn();
  const labs = store(database, { onFailure });
  database.execute('pragma query_only = on');
  labs.save(lab(1), []);
  expect(onFailure).toHaveBeenCalled();
  expect(labs.get('lab-1')).toEqual(lab(1));
  expect(labs.list()).toHaveLength(1);
});

it('forgets what was written before bodies were no longer to be stored', () => {
  const database = opened();
  let storeBodies = true;
  const labs = store(database, { settings: () => ({ ...DEFAULT_SETTINGS.log, storeBodies }) });
  labs.save(lab(1, { state: 'running' }), []);
  storeBodies = false;
  labs.save(lab(1), []);
  expect(database.all('select * from labs')).toEqual([]);
  expect(labs.get('lab-1')).toEqual(lab(1));
});

it('reads past what is damaged', () => {
  const database = opened();
  const labs = store(database);
  labs.save(lab(1), []);
  labs.save(lab(2), []);
  database.execute(`update labs set summary = '{', lab = '{' where id = 'lab-1'`);
  expect(labs.list().map(({ id }) => id)).toEqual(['lab-2']);
  expect(labs.get('lab-1')).toBeNull();
  expect(labs.rename('lab-1', 'Mine')).toBe(false);
});

it('takes another name and leaves all else as it is, on disk as in memory', () => {
  const labs = store(opened());
  const running = lab(1, { state: 'running', endedAt: null });
  labs.save(running, []);
  expect(labs.rename('lab-1', 'Warm "cache"')).toBe(true);
  const named = { ...running, definition: { ...definition, name: 'Warm "cache"' } };
  expect(labs.get('lab-1')).toEqual(named);
  expect(labs.list()).toMatchObject([{ name: 'Warm "cache"', hits: 1 }]);
  expect(labs.rename('lab-2', 'Mine')).toBe(false);

  const inMemory = store(opened(), {
    settings: () => ({ ...DEFAULT_SETTINGS.log, storeBodies: false }),
  });
  inMemory.save(lab(1), []);
  expect(inMemory.rename('lab-1', 'Mine')).toBe(true);
  expect(inMemory.list()).toMatchObject([{ name: 'Mine' }]);
});
