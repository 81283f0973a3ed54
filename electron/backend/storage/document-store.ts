import type { Database } from './database';

/** Small named JSON texts: settings, workspace. */
export interface DocumentStore {
  /** The stored value, or null if there is none or it is not JSON: then it is kept aside, and `onUnreadable` called. */
  read(name: string, onUnreadable?: () => void): unknown;
  write(name: string, value: unknown): void;
  /** Keeps what is stored under `name-unreadable`, so that nothing is lost when defaults are written over it. */
  setAside(name: string): void;
  /** Deletes what was kept aside. */
  dropSetAside(name: string): void;
}

/** Documents in the database. Every call may throw SQLite's error. */
export function createDocumentStore(database: Database): DocumentStore {
  const setAside = (name: string): void =>
    database.run(
      'insert or replace into documents select ?, value from documents where name = ?',
      `${name}-unreadable`,
      name,
    );
  return {
    read(name, onUnreadable) {
      const row = database.get('select value from documents where name = ?', name);
      if (!row) return null;
      try {
        return JSON.parse(String(row['value']));
      } catch {
        try {
          setAside(name);
        } catch {
          // Where it cannot be kept aside, as on a full disk, it is not written over either.
        }
        onUnreadable?.();
        return null;
      }
    },
    write(name, value) {
      database.run('insert or replace into documents values (?, ?)', name, JSON.stringify(value));
    },
    setAside,
    dropSetAside: (name) =>
      database.run('delete from documents where name = ?', `${name}-unreadable`),
  };
}
