import type { Backoff } from '../gateway-policy';
import type { RequestFormat, RunRequest } from '../run-request';

/** What a lab examines. */
export type LabKind = 'cache' | 'retry' | 'formats' | 'matrix';

/** All labs in the order in which the app lists them. */
export const LAB_KINDS: readonly LabKind[] = ['cache', 'retry', 'formats', 'matrix'];

/** What every experiment says. */
interface LabBasis {
  version: 1;
  /** As people call it; may be empty. */
  name: string;
  /** What is sent, before the experiment changes anything in it. */
  request: RunRequest;
  /** USD, estimated: no shot starts that could pass it. Null: only the session's own budget holds. */
  budget: number | null;
}

/** When each of several equal requests is sent. */
export type ShotPacing =
  /** Each `gap` ms after the end of the one before. */
  | { type: 'sequential'; gap: number }
  /** As soon as fewer than `atOnce` are under way. */
  | { type: 'parallel'; atOnce: number }
  /** One every `interval` ms, whether the one before has ended or not. */
  | { type: 'spaced'; interval: number };

/** One change of a request, to see whether it makes another cache key. */
export type KeyChange =
  | 'metadata'
  | 'event-id'
  | 'cache-ttl'
  | 'stream'
  | 'seed'
  | 'temperature'
  | 'max-tokens'
  | 'trailing-space'
  | 'format';

/** All changes in the order in which they are tried. */
export const KEY_CHANGES: readonly KeyChange[] = [
  'metadata',
  'event-id',
  'cache-ttl',
  'stream',
  'seed',
  'temperature',
  'max-tokens',
  'trailing-space',
  'format',
];

/** What is asked of the cache. */
export type CacheTest =
  /** `shots` equal requests. */
  | { type: 'repeat'; shots: number; pacing: ShotPacing }
  /** Fills the cache, then asks again when the entry is so many seconds old: when does it expire? Ascending. */
  | { type: 'expiry'; ages: number[] }
  /** Fills the cache, sees that it hits, then sends each change once: a MISS shows that it is part of the key. */
  | { type: 'key'; changes: KeyChange[] };

/** The cache lab. */
export interface CacheLab extends LabBasis {
  kind: 'cache';
  test: CacheTest;
  /** True: a mark of its own ends the prompt, so that no earlier answer lies in the cache. */
  fresh: boolean;
}

/** How the simulated provider fails. Times in ms. */
export type FailurePattern =
  /** The first `count` tries fail with `status` after `after` ms. */
  | { type: 'fail-first'; count: number; status: number; after: number }
  /** The first byte of the first `count` tries (null: of all) takes `after` ms. */
  | { type: 'slow-first-byte'; count: number | null; after: number }
  /** Each try fails with `percent` % probability, with `status` after `after` ms. */
  | { type: 'flaky'; percent: number; status: number; after: number };

/** The retry lab: always on the demo gateway, whoever is connected. Attempts, delay and timeout are those of the request's policy. */
export interface RetryLab extends LabBasis {
  kind: 'retry';
  pattern: FailurePattern;
  /** One series of runs for each. */
  backoffs: Backoff[];
  /** Runs per backoff. */
  runs: number;
  atOnce: number;
}

/** One request in several formats. */
export interface FormatsLab extends LabBasis {
  kind: 'formats';
  formats: RequestFormat[];
}

/** What an axis of the matrix may vary: the wire's own names. */
export const AXIS_FIELDS = [
  'model',
  'format',
  'stream',
  'temperature',
  'max_tokens',
  'top_p',
  'seed',
  'reasoning_effort',
  'system',
  'cf-aig-gateway-id',
  'cf-aig-skip-cache',
  'cf-aig-cache-ttl',
  'cf-aig-cache-key',
  'cf-aig-request-timeout',
  'cf-aig-max-attempts',
  'cf-aig-retry-delay',
  'cf-aig-backoff',
  'cf-aig-collect-log',
  'cf-aig-zdr',
] as const;

/** One of the fields that an axis may vary. */
export type AxisField = (typeof AXIS_FIELDS)[number];

/** A value on an axis; null: the field is left out, so that the gateway's or the model's own holds. */
export type AxisValue = string | number | boolean | null;

/** One field and the values that it takes in turn. */
export interface MatrixAxis {
  field: AxisField;
  values: AxisValue[];
}

/** Every combination of the axes' values as columns, against prompts as rows. */
export interface MatrixLab extends LabBasis {
  kind: 'matrix';
  axes: MatrixAxis[];
  prompts: string[];
  /** How often each cell is sent, one after another. */
  repeats: number;
  /** Cells under way at once. */
  atOnce: number;
  /**
   * True: a mark of its own ends each cell's prompt, so that no cell is answered from what another one or an earlier
   * experiment left in the cache: most fields of the axes are no part of its key (cloudflare-api.md §4). Left out: no mark.
   */
  fresh?: boolean | undefined;
}

/** An experiment as the user asked for it: what a definition file holds. */
export type LabDefinition = CacheLab | RetryLab | FormatsLab | MatrixLab;

/** Bounds of an experiment; a definition beyond them is refused. */
export const LAB_LIMITS = {
  shots: 500,
  atOnce: 16,
  /** Ms, of a gap or an interval. */
  pause: 3_600_000,
  /** Seconds, of an entry's age. */
  age: 30 * 24 * 3600,
  axes: 4,
  prompts: 100,
} as const;
