import type { LabShot } from './lab';
import type { CacheLab } from './lab-definition';
import { expiryFinding, type ExpiryFinding } from './expiry-finding';
import { keyFindings, type KeyFinding } from './key-findings';
import { percentiles, type Percentiles } from '../nearest-rank';

/** How long answers of one kind took, ms since their requests were sent. */
export interface AnswerTimes {
  /** Until status and headers were there. */
  firstByte: Percentiles;
  /** Until the end. */
  total: Percentiles;
}

/** What a cache experiment has come to so far. Answers from the cache and from the origin are never averaged together. */
export interface CacheFigures {
  /** Shots that have ended, whatever came of them. */
  ended: number;
  hits: number;
  misses: number;
  /** Answered, but the gateway gave no cache status. */
  unstated: number;
  /** Refused, failed, stopped or cut off. */
  failures: number;
  /** Never sent. */
  skipped: number;
  /** Hits among those with a cache status, 0 to 1; null: there are none. */
  hitRate: number | null;
  hit: AnswerTimes;
  miss: AnswerTimes;
  /** USD by list price; hits cost nothing. */
  cost: number;
  /** Answers whose price is unknown: they are in no sum. */
  unpriced: number;
  /** USD by list price that the hits would have cost. */
  saved: number;
  /** Of an expiry test. */
  expiry: ExpiryFinding | null;
  /** Of a key test, in the order of its changes; else empty. */
  keys: KeyFinding[];
}

/** The figures of a cache experiment, at any time. */
export function cacheFigures({ test }: CacheLab, shots: readonly LabShot[]): CacheFigures {
  const ended = shots.filter(hasEnded);
  const answered = ended.filter(isAnswered);
  const hits = answered.filter(({ cacheStatus }) => cacheStatus === 'HIT');
  const misses = answered.filter(({ cacheStatus }) => cacheStatus === 'MISS');
  const stated = hits.length + misses.length;
  const isUnpriced = ({ cacheStatus, cost, saved }: LabShot): boolean =>
    (cacheStatus === 'HIT' ? saved : cost) === null;
  return {
    ended: ended.length,
    hits: hits.length,
    misses: misses.length,
    unstated: answered.length - stated,
    failures: ended.length - answered.length,
    skipped: shots.filter(({ state }) => state === 'skipped').length,
    hitRate: stated === 0 ? null : hits.length / stated,
    hit: timesOf(hits),
    miss: timesOf(misses),
    cost: ended.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    unpriced: answered.filter(isUnpriced).length,
    saved: hits.reduce((sum, { saved }) => sum + (saved ?? 0), 0),
    expiry: test.type === 'expiry' ? expiryFinding(test, shots) : null,
    keys: test.type === 'key' ? keyFindings(test, shots) : [],
  };
}

function timesOf(shots: readonly LabShot[]): AnswerTimes {
  return {
    firstByte: percentiles(shots.flatMap(({ headersAfter }) => headersAfter ?? [])),
    total: percentiles(shots.flatMap(({ endedAfter }) => endedAfter ?? [])),
  };
}

function hasEnded({ state }: LabShot): boolean {
  return state !== 'waiting' && state !== 'running' && state !== 'skipped';
}

/** One whose answer came to its own end: what was stopped or cut off says nothing of how long an answer takes. */
function isAnswered({ state }: LabShot): boolean {
  return state === 'completed' || state === 'length' || state === 'filtered';
}
