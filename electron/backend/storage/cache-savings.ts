import type { Savings } from '@shared/domain/cache-story';
import type { LogEntryTimes } from '@shared/domain/spending';
import type { Database, Row } from './database';

/** What the gateway's log said of a run. */
export interface KnownCost {
  usd: number;
  /** Null: it was not read. */
  entry: LogEntryTimes | null;
}

/** Answers from the cache and what they saved. Every call may throw SQLite's error. */
export interface CacheSavings {
  /** Counts a HIT, whose price may become known later. `account` names whose money it is. */
  add(runId: string, account: string): void;
  /** What is known of a HIT by now, USD; null: not known. */
  price(runId: string, found: { origin: string | null; estimated: number | null }): void;
  /** What the gateway's log says that a run cost: for itself, and for every HIT that came from it. */
  report(runId: string, said: KnownCost): void;
  reported(runId: string): KnownCost | null;
  /** Of an account, since it was first used: HITs whose runs have gone from the log stay counted. */
  total(account: string): Savings;
  /** Of these runs, as far as they are in the log. */
  of(runIds: readonly string[]): Savings;
}

const POSITION = '(select position from runs where id = ?)';

/** The savings in an open database; triggers of the schema keep the totals. */
export function createCacheSavings(database: Database): CacheSavings {
  return {
    add: (runId, account) =>
      database.run(
        'insert or ignore into cache_hits select position, ?, null, null, null from runs where id = ?',
        account,
        runId,
      ),
    price: (runId, { origin, estimated }) =>
      database.run(
        `update cache_hits set origin = ?, estimated = ?,
           reported = (select reported_cost from runs where id = ?) where position = ${POSITION}`,
        origin,
        estimated,
        origin,
        runId,
      ),
    report: (runId, { usd, entry }) =>
      database.transaction(() => {
        database.run(
          'update runs set reported_cost = ?, reported_entry = ? where id = ?',
          usd,
          entry === null ? null : JSON.stringify(entry),
          runId,
        );
        database.run('update cache_hits set reported = ? where origin = ?', usd, runId);
      }),
    reported(runId) {
      const row = database.get(
        'select reported_cost, reported_entry from runs where id = ?',
        runId,
      );
      const usd = row?.['reported_cost'];
      if (typeof usd !== 'number') return null;
      const entry = row?.['reported_entry'];
      return { usd, entry: typeof entry === 'string' ? JSON.parse(entry) : null };
    },
    total: (account) =>
      toSavings(database.get('select * from cache_totals where account = ?', account)),
    of: (runIds) =>
      toSavings(
        database.get(
          `select count(*) as hits, coalesce(sum(estimated), 0) as estimated,
             coalesce(sum(reported), 0) as reported,
             coalesce(sum(estimated is null and reported is null), 0) as unpriced
           from cache_hits where position in
             (select position from runs where id in (select value from json_each(?)))`,
          JSON.stringify(runIds),
        ),
      ),
  };
}

function toSavings(row: Row | undefined): Savings {
  const number = (name: string): number => Number(row?.[name] ?? 0);
  return {
    // Sums of what was added and taken away again may end a hair below nothing.
    estimated: Math.max(0, number('estimated')),
    reported: Math.max(0, number('reported')),
    hits: number('hits'),
    unpricedHits: number('unpriced'),
  };
}
