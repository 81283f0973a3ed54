import type { Database, Row } from './database';

/** What one run was to the gateway's cache. Marks and keys are hashes with a salt. */
export interface RunKey {
  /** Mark of the address whose account it went to. */
  account: string;
  model: string;
  /** Epoch ms. */
  sentAt: number;
  isHit: boolean;
  /** Equal for all requests that are one to the cache. */
  cacheKey: string;
  bodyMark: string;
  tokenMark: string;
  /** Seconds, 0: off; null: not known what the gateway was set to. */
  gatewayTtl: number | null;
}

/** The keys of the runs in the log, gone with their runs. Every call may throw SQLite's error. */
export interface RunKeys {
  /** No effect where the run is not in the log. */
  save(runId: string, key: RunKey): void;
  get(runId: string): RunKey | null;
  /** Runs with this very key that were sent up to a time, epoch ms: the newest that were no HIT, and the newest HIT. */
  equal(cacheKey: string, until: number): string[];
  /** Runs with other keys that were sent before and may be near, newest first. */
  others(key: RunKey): string[];
  setGatewayTtl(runId: string, seconds: number): void;
}

/** Runs of each kind that are looked at: more would not find a nearer one often enough to be worth reading. */
const EQUAL = 8;
const SAME_BODY = 3;
const SAME_MODEL = 24;
const LATEST = 8;
/** Bytes of all runs together that are read for one answer. */
const MOST_BYTES = 8 * 1024 * 1024;

/** The keys in an open database. Each question is one walk of an index, so that 200,000 runs are as quick as 200. */
export function createRunKeys(database: Database): RunKeys {
  return {
    save: (runId, key) =>
      database.run(
        `insert or replace into run_keys select position, ?, ?, ?, ?, ?, ?, ?, ? from runs where id = ?`,
        key.account,
        key.model,
        key.sentAt,
        Number(key.isHit),
        key.cacheKey,
        key.bodyMark,
        key.tokenMark,
        key.gatewayTtl,
        runId,
      ),
    get(runId) {
      const row = database.get(
        'select run_keys.* from run_keys join runs using (position) where id = ?',
        runId,
      );
      return row ? toKey(row) : null;
    },
    equal(cacheKey, until) {
      const ids = (isHit: number, limit: number): Row[] =>
        database.all(
          `select id, sent_at from run_keys join runs using (position)
           where cache_key = ? and is_hit = ? and sent_at <= ? order by sent_at desc limit ?`,
          cacheKey,
          isHit,
          until,
          limit,
        );
      return [...ids(0, EQUAL), ...ids(1, 1)]
        .toSorted((one, other) => Number(other['sent_at']) - Number(one['sent_at']))
        .map((row) => String(row['id']));
    },
    others({ account, model, bodyMark, cacheKey, sentAt }) {
      // Each part has an index in whose order it stands; the last one walks back from the newest run, which the plus
      // sign has SQLite see: all runs of the account would else be read and sorted.
      const rows = database.all(
        `select id, sent_at, body_bytes, cache_key from (
           select * from (select position, sent_at, cache_key from run_keys
             where account = ? and body_mark = ? and sent_at < ? order by sent_at desc limit ${SAME_BODY})
           union select * from (select position, sent_at, cache_key from run_keys
             where account = ? and model = ? and sent_at < ? order by sent_at desc limit ${SAME_MODEL})
           union select * from (select position, sent_at, cache_key from run_keys
             where +account = ? and position > (select max(position) from runs) - 100 and sent_at < ?
             order by position desc limit ${LATEST})
         ) join runs using (position) order by sent_at desc, position desc`,
        ...[account, bodyMark, sentAt],
        ...[account, model, sentAt],
        ...[account, sentAt],
      );
      let bytes = 0;
      return rows
        .filter((row) => row['cache_key'] !== cacheKey)
        .filter((row) => (bytes += Number(row['body_bytes'])) <= MOST_BYTES)
        .map((row) => String(row['id']));
    },
    setGatewayTtl: (runId, seconds) =>
      database.run(
        'update run_keys set gateway_ttl = ? where position = (select position from runs where id = ?)',
        seconds,
        runId,
      ),
  };
}

function toKey(row: Row): RunKey {
  return {
    account: String(row['account']),
    model: String(row['model']),
    sentAt: Number(row['sent_at']),
    isHit: row['is_hit'] === 1,
    cacheKey: String(row['cache_key']),
    bodyMark: String(row['body_mark']),
    tokenMark: String(row['token_mark']),
    gatewayTtl: row['gateway_ttl'] === null ? null : Number(row['gateway_ttl']),
  };
}
