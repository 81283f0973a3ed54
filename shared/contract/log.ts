import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import {
  LOG_ORDERS,
  type LogFilter,
  type LogSums,
  type ModelStatistics,
  type TimeStatistics,
} from '../domain/log-query';
import type { RunState } from '../domain/run';
import { RUN_ENDINGS } from '../domain/run-endings';
import type { RequestFormat } from '../domain/run-request';
import type { Usage } from '../domain/usage';
import { requestFormatSchema } from './run-request-schema';

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
  /** The gateway that the request named; null: none. */
  gateway: string | null;
  finishReason: string | null;
  /** USD; reported by the gateway where `isReported`, else by the list price at the time. Null: unknown. */
  cost: number | null;
  isReported: boolean;
  pinned: boolean;
  /** The user's own words; empty: none. */
  note: string;
}

/** A page of the log. */
export interface LogPage {
  entries: LogEntry[];
  /** Runs that pass the filter, all pages together. */
  total: number;
}

/** What stands to choose in the filters. */
export interface LogChoices {
  models: string[];
  authors: string[];
  gateways: string[];
  finishReasons: string[];
  statuses: number[];
}

/** How much is kept. */
export interface LogSize {
  runs: number;
  /** Bytes of the database with its write-ahead log. */
  bytes: number;
}

const runIds = z.array(z.uuid()).min(1).max(5_000);
const range = z.strictObject({ from: z.number().nullable(), to: z.number().nullable() });
const few = z.array(z.string().max(300)).max(100);

/** A filter as the page may send it. */
export const logFilterSchema = z.strictObject({
  text: z.string().max(500),
  models: few,
  authors: few,
  formats: z.array(requestFormatSchema).max(4),
  states: z.array(z.enum(['running', ...RUN_ENDINGS])).max(7),
  statuses: z.array(z.int().min(100).max(599)).max(100),
  cacheStatus: z.enum(['HIT', 'MISS', 'none']).nullable(),
  gateway: z.string().max(64).nullable(),
  finishReasons: few,
  metadata: z
    .strictObject({ key: z.string().max(200), value: z.string().max(1_000).nullable() })
    .nullable(),
  startedAt: range,
  cost: range,
  duration: range,
  tokens: range,
  pinned: z.boolean(),
}) satisfies z.ZodType<LogFilter>;

/** All runs, newest first. */
export const logContract = {
  /** Entries older than `before` (a run id; null: from the newest), at most `limit`. */
  list: oc
    .input(z.strictObject({ before: z.uuid().nullable(), limit: z.int().min(1).max(500) }))
    .output(type<LogEntry[]>()),
  /** The entries that pass `filter`, in an order, `limit` of them after the first `offset`. */
  search: oc
    .input(
      z.strictObject({
        filter: logFilterSchema,
        order: z.enum(LOG_ORDERS),
        descending: z.boolean(),
        offset: z.int().min(0),
        limit: z.int().min(1).max(500),
      }),
    )
    .output(type<LogPage>()),
  choices: oc.output(type<LogChoices>()),
  /** What all runs that pass `filter` come to. */
  sums: oc.input(z.strictObject({ filter: logFilterSchema })).output(type<LogSums>()),
  /** By model, and over time in about `buckets` equal stretches. */
  statistics: oc
    .input(z.strictObject({ filter: logFilterSchema, buckets: z.int().min(1).max(200) }))
    .output(type<{ models: ModelStatistics[]; times: TimeStatistics[] }>()),
  /** Pinned runs are kept whatever the limits of the log say. */
  mark: oc
    .input(
      z.strictObject({
        runIds,
        pinned: z.boolean().optional(),
        note: z.string().max(2_000).optional(),
      }),
    )
    .output(type<void>()),
  /** Deletes runs that have ended, so that no byte of them is left. */
  remove: oc.input(z.strictObject({ runIds })).output(type<LogSize>()),
  size: oc.output(type<LogSize>()),
  /** Deletes every run that has ended, so that no byte of it is left in the files. */
  clear: oc.output(type<LogSize>()),
};
