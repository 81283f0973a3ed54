import { statSync } from 'node:fs';
import {
  DatabaseSync,
  type SQLInputValue,
  type SQLOutputValue,
  type StatementSync,
} from 'node:sqlite';

/** One row, by column name. */
export type Row = Record<string, SQLOutputValue>;

/** All that the backend uses of SQLite; every call is synchronous and throws SQLite's own error. */
export interface Database {
  execute(sql: string): void;
  run(sql: string, ...values: SQLInputValue[]): void;
  get(sql: string, ...values: SQLInputValue[]): Row | undefined;
  all(sql: string, ...values: SQLInputValue[]): Row[];
  /** Runs `work` in one transaction: all of it is stored, or none. */
  transaction<T>(work: () => T): T;
  /** Adds a function to SQL that makes one value of all values of a group. */
  aggregate(name: string, result: (values: readonly SQLInputValue[]) => SQLInputValue): void;
  /** Bytes of what is stored: the file, and what is still in the write-ahead log. */
  size(): number;
  close(): void;
}

/** Opens a file (or `:memory:`) without setting anything up. Throws if it cannot be opened. */
export function connectDatabase(path: string, { timeout = 2_000 } = {}): Database {
  const connection = new DatabaseSync(path, { timeout });
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string): StatementSync => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    execute: (sql) => connection.exec(sql),
    run: (sql, ...values) => void prepared(sql).run(...values),
    get: (sql, ...values) => prepared(sql).get(...values),
    all: (sql, ...values) => prepared(sql).all(...values),
    transaction: (work) => inTransaction(connection, work),
    aggregate: (name, result) => addAggregate(connection, name, result),
    size: () => {
      const pages = Number(prepared('pragma page_count').get()?.['page_count']);
      const pageSize = Number(prepared('pragma page_size').get()?.['page_size']);
      return pages * pageSize + (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0);
    },
    close: () => connection.close(),
  };
}

function addAggregate(
  connection: DatabaseSync,
  name: string,
  result: (values: readonly SQLInputValue[]) => SQLInputValue,
): void {
  const groups = new Map<number, SQLInputValue[]>();
  let latest = 0;
  connection.aggregate<number>(name, {
    start() {
      groups.set((latest += 1), []);
      return latest;
    },
    step(group, value) {
      groups.get(group ?? 0)?.push(value);
      return group ?? 0;
    },
    result(group) {
      const values = groups.get(group ?? 0) ?? [];
      groups.delete(group ?? 0);
      return result(values);
    },
  });
}

function inTransaction<T>(connection: DatabaseSync, work: () => T): T {
  connection.exec('begin immediate');
  try {
    const result = work();
    connection.exec('commit');
    return result;
  } catch (error) {
    // SQLite has already rolled back by itself after some errors, e.g. a full disk.
    if (connection.isTransaction) connection.exec('rollback');
    throw error;
  }
}

/**
 * Does work whose commits need not wait for the disk, because the next start does it again where a power cut undoes it.
 * The next run that is kept takes all that was written before it to the disk, too.
 */
export function withoutSync<Result>(database: Database, work: () => Result): Result {
  database.execute('pragma synchronous = normal');
  try {
    return work();
  } finally {
    database.execute('pragma synchronous = full');
  }
}
