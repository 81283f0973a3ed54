import { once } from 'node:events';
import type { SQLInputValue } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import type { Database, Row } from './database';

/** Reads the log without keeping anybody waiting, however long it takes. */
export interface LogReader {
  /** Rejects with SQLite's own message. */
  all(sql: string, values: readonly SQLInputValue[]): Promise<Row[]>;
  /** Equal as long as nothing was written in between; null: that cannot be told. */
  version(): Promise<number | null>;
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
  const statements = new Map();
  const prepared = (sql) => {
    if (!statements.has(sql)) statements.set(sql, database.prepare(sql));
    return statements.get(sql);
  };
  parentPort.on('message', ({ id, sql, values }) => {
    if (sql === null) {
      database.close();
      parentPort.close();
      return;
    }
    try {
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
  const fail = (error: Error): void => {
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
    begun.on('error', (error) => fail(error instanceof Error ? error : new Error(String(error))));
    begun.on('exit', () => fail(new Error('The reader of the log has ended.')));
    return begun;
  };
  const all = (sql: string, values: readonly SQLInputValue[]): Promise<Row[]> => {
    const promise = Promise.withResolvers<Row[]>();
    const id = (latest += 1);
    waiting.set(id, promise);
    worker ??= begin();
    worker.ref();
    worker.postMessage({ id, sql, values });
    return promise.promise;
  };
  return {
    all,
    async version() {
      const [row] = await all('pragma data_version', []);
      return Number(row?.['data_version']);
    },
    async close() {
      if (worker === null) return;
      const ended = once(worker, 'exit');
      worker.ref();
      worker.postMessage({ id: 0, sql: null, values: [] });
      await ended;
    },
  };
}

/** Reads a database that only this connection can see, e.g. one in memory. */
export function createDirectReader(database: Database): LogReader {
  return {
    all: (sql, values) => Promise.resolve(database.all(sql, ...values)),
    version: () => Promise.resolve(null),
    close: () => Promise.resolve(),
  };
}
