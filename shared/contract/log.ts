import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { RunState } from '../domain/run';
import type { RequestFormat } from '../domain/run-request';
import type { Usage } from '../domain/usage';

/** One line of the log. */
export interface LogEntry {
  runId: string;
  /** Epoch milliseconds. */
  startedAt: number;
  state: RunState;
  model: string;
  format: RequestFormat;
  status: number | null;
  /** The first 200 characters of the prompt. */
  prompt: string;
  /** `HIT`, `MISS`, or null where the gateway said nothing. */
  cacheStatus: string | null;
  /** Milliseconds; null while running. */
  firstTextAfter: number | null;
  endedAfter: number | null;
  usage: Usage | null;
}

/** How much is kept. */
export interface LogSize {
  runs: number;
  /** Bytes of the database with its write-ahead log. */
  bytes: number;
}

/** All runs, newest first. */
export const logContract = {
  /** Entries older than `before` (a run id; null: from the newest), at most `limit`. */
  list: oc
    .input(z.strictObject({ before: z.uuid().nullable(), limit: z.int().min(1).max(500) }))
    .output(type<LogEntry[]>()),
  size: oc.output(type<LogSize>()),
  /** Deletes every run that has ended, so that no byte of it is left in the files. */
  clear: oc.output(type<LogSize>()),
};
