import { Worker } from 'node:worker_threads';
import { percentiles } from '@shared/domain/nearest-rank';
import type { Database, Row } from './database';
import type { Sql } from './log-conditions';

/**
 * Reads the log without keeping anybody waiting, however long it takes. Its SQL knows one function more than SQLite:
 * `nearest_ranks(value)` gives the median and the 95th percentile of a group as a JSON array, null of none.
 */
export interface LogReader {
  /** Rejects with SQLite's own message. */
  all(query: Sql): Promise<Row[]>;
  /** Equal as long as nothing was written in between; null: that cannot be told. */
  version(): Promise<string | null>;
  /** Resolves when the file is let go. */
  close(): Promise<void>;
}

/** What the thread answers. */
type Answer = { id: number; rows: Row[] } | { id: number; message: string };

/** As text, because it is the same in every host, bundled or not: no file of its own has to be found. */
const THREAD = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(workerData.path, { readOnly: true, timeout: 2000 });
  database.aggregate('nearest_ranks', {
    start: () => [],
    step: (values, value) => {
      if (value !== null) values.push(value);
      return values;
    },
    result: (values) => {
      if (values.length === 0) return null;
      const sorted = Float64Array.from(values).sort();
      const rank = (percent) => sorted[Math.ceil((percent / 100) * sorted.length) - 1];
      return JSON.stringify([rank(50), rank(95)]);
    },
  });
  database.exec('pragma temp_store = memory; create temp table gathered (position integer primary key)');
  const statements = new Map();
  const prepared = (sql) => {
    if (!statements.has(sql)) statements.set(sql, database.prepare(sql));
    return statements.get(sql);
  };
  let gathered = null;
  const gather = ({ sql, values }) => {
    const version = prepared('pragma data_version').get().data_version;
    const key = JSON.stringify([sql, values, version]);
    if (gathered === key) return;
    gathered = null;
    prepared('delete from gathered').run();
    prepared('insert into gathered ' + sql).run(...values);
    gathered = key;
  };
  parentPort.on('message', ({ id, sql, values, gather: positions }) => {
    if (sql === null) {
      database.close();
      parentPort.close();
      return;
    }
    try {
      if (positions !== undefined) gather(positions);
      parentPort.postMessage({ id, rows: prepared(sql).all(...values) });
    } catch (error) {
      parentPort.postMessage({ id, message: String(error.message) });
    }
  });
`;

/** Reads the file at `path` in a thread of its own, which begins with the first question. */
export function createThreadReader(path: string): LogReader {
  const waiting = new Map<number, PromiseWithResolvers<Row[]>>();
  let worker: Worker | null = null;
  let latest = 0;

  const settle = (id: number, end: (promise: PromiseWithResolvers<Row[]>) => void): void => {
    const promise = waiting.get(id);
    waiting.delete(id);
    // Only a question that waits for its answer keeps the program from ending.
    if (waiting.size === 0) worker?.unref();
    if (promise) end(promise);
  };
  const fail = (failed: Worker, error: unknown): void => {
    // One that failed ends afterwards, too; meanwhile another one may have begun.
    if (worker !== failed) return;
    worker = null;
    for (const id of [...waiting.keys()]) settle(id, ({ reject }) => reject(error));
  };
  const begin = (): Worker => {
    const begun = new Worker(THREAD, { eval: true, workerData: { path }, execArgv: [] });
    begun.on('message', (answer: Answer) => {
      settle(answer.id, ({ resolve, reject }) =>
        'rows' in answer ? resolve(answer.rows) : reject(new Error(answer.message)),
      );
    });
    begun.on('error', (error) => fail(begun, error));
    begun.on('exit', () => fail(begun, new Error('The reader of the log has ended.')));
    return begun;
  };
  const all = (query: Sql): Promise<Row[]> => {
    const promise = Promise.withResolvers<Row[]>();
    const id = (latest += 1);
    waiting.set(id, promise);
    worker ??= begin();
    worker.ref();
    worker.postMessage({ ...query, id });
    return promise.promise;
  };
  return {
    all,
    async version() {
      const [row] = await all({ sql: 'pragma data_version', values: [] });
      // Each connection counts for itself.
      return `${worker?.threadId}/${Number(row?.['data_version'])}`;
    },
    async close() {
      if (worker === null) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      worker.once('exit', () => resolve());
      worker.ref();
      worker.postMessage({ id: 0, sql: null, values: [] });
      await promise;
    },
  };
}

/** Reads a database that only this connection can see, e.g. one in memory. */
export function createDirectReader(database: Database): LogReader {
  database.aggregate('nearest_ranks', (values) => {
    const { p50, p95 } = percentiles(values.filter((value) => typeof value === 'number'));
    return p50 === null ? null : JSON.stringify([p50, p95]);
  });
  database.execute('create temp table gathered (position integer primary key)');
  return {
    async all({ sql, values, gather }) {
      if (gather !== undefined) {
        database.run('delete from gathered');
        database.run(`insert into gathered ${gather.sql}`, ...gather.values);
      }
      return database.all(sql, ...values);
    },
    version: () => Promise.resolve(null),
    close: () => Promise.resolve(),
  };
}
