import type { RunState } from './run';
import type { RequestFormat } from './run-request';

/** Both ends are included; null: open. */
export interface LogRange {
  from: number | null;
  to: number | null;
}

/** Which runs of the log are meant. All parts must hold; empty lists and null ask for nothing. */
export interface LogFilter {
  /** Words that the prompt or the answer must hold, all of them; the last may be the beginning of a word, from three letters on. */
  text: string;
  models: string[];
  /** E.g. `openai`; `@cf/meta` for models of Workers AI. */
  authors: string[];
  formats: RequestFormat[];
  states: RunState[];
  /** HTTP statuses. */
  statuses: number[];
  /** `none`: the gateway said nothing. */
  cacheStatus: 'HIT' | 'MISS' | 'none' | null;
  gateway: string | null;
  finishReasons: string[];
  /** One entry of the metadata that was sent; a null value: any. */
  metadata: { key: string; value: string | null } | null;
  /** Epoch ms. */
  startedAt: LogRange;
  /** USD, as reported, else by list price. */
  cost: LogRange;
  /** Ms until the end. */
  duration: LogRange;
  /** Input and output together. */
  tokens: LogRange;
  /** Only runs that are pinned. */
  pinned: boolean;
}

/** By what the log can be sorted. */
export const LOG_ORDERS = [
  'startedAt',
  'model',
  'status',
  'firstTextAfter',
  'endedAfter',
  'tokens',
  'cost',
] as const;

/** One of these. */
export type LogOrder = (typeof LOG_ORDERS)[number];

/** A filter that every run passes. */
export const ANY_RUN: LogFilter = {
  text: '',
  models: [],
  authors: [],
  formats: [],
  states: [],
  statuses: [],
  cacheStatus: null,
  gateway: null,
  finishReasons: [],
  metadata: null,
  startedAt: { from: null, to: null },
  cost: { from: null, to: null },
  duration: { from: null, to: null },
  tokens: { from: null, to: null },
  pinned: false,
};

/** What runs come to. */
export interface LogSums {
  runs: number;
  /** USD of the runs whose cost is known. */
  cost: number;
  unpriced: number;
  hits: number;
  misses: number;
}

/** What the runs of one model come to. Times in ms; percentiles by the nearest rank. */
export interface ModelStatistics {
  model: string;
  runs: number;
  failures: number;
  hits: number;
  misses: number;
  /** USD of the runs whose cost is known. */
  cost: number;
  unpriced: number;
  /** Of answers that did not come from the cache. */
  firstText: { p50: number | null; p95: number | null };
  total: { p50: number | null; p95: number | null };
}

/** What happened in one stretch of time. */
export interface TimeStatistics {
  /** Epoch ms at which it begins. */
  from: number;
  runs: number;
  failures: number;
  hits: number;
  misses: number;
  cost: number;
}
