import { eventIterator, oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { Run } from '../domain/run';
import type { RawFrame, RunBatch, RunEvent } from '../domain/run-event';
import { runRequestSchema } from './run-request-schema';

const runId = z.uuid();
const seen = z.array(z.strictObject({ runId, sequence: z.int().min(0) })).max(1_000);

/** A message of the feed: batches of any number of runs. The page answers each with `acknowledge`. */
export interface FeedMessage {
  feedId: string;
  /** Counts from 1. */
  message: number;
  batches: RunBatch[];
}

/** How many times as fast as it was a stored run is played back; `once`: without any pause. */
export type ReplaySpeed = 1 | 10 | 'once';

/** A run read back from the log, and the sequence up to which it was folded. */
export interface StoredRun {
  run: Run;
  sequence: number;
}

/** Starting, stopping and watching runs. Runs live in the backend; the page only watches. */
export const runsContract = {
  /**
   * With a `runId` of the page's own the call can be repeated or its reply be lost: an id that is
   * already known starts nothing.
   */
  start: oc
    .input(z.strictObject({ request: runRequestSchema, runId: runId.optional() }))
    .output(type<{ runId: string }>()),
  stop: oc.input(z.strictObject({ runId })).output(type<void>()),
  stopAll: oc.output(type<void>()),
  /** One per page: all live runs, from the sequence the page has already seen. */
  feed: oc.input(z.strictObject({ seen })).output(eventIterator(type<FeedMessage>())),
  /** Credit: the backend holds back while too many messages are unanswered. */
  acknowledge: oc
    .input(z.strictObject({ feedId: z.uuid(), message: z.int().min(1) }))
    .output(type<void>()),
  /** Runs by id, those unknown left out. Live ones as they are now. */
  get: oc.input(z.strictObject({ runIds: z.array(runId).max(500) })).output(type<StoredRun[]>()),
  /** Raw frames from `from` on, at most `limit`. */
  frames: oc
    .input(z.strictObject({ runId, from: z.int().min(0), limit: z.int().min(1).max(1_000) }))
    .output(type<{ frames: RawFrame[]; total: number }>()),
  /** When each raw frame arrived, ms since the run was queued, and its size in characters: for timelines. */
  frameTimes: oc
    .input(z.strictObject({ runId }))
    .output(type<{ offsets: number[]; sizes: number[] }>()),
  /**
   * A stored run as its raw frames tell it, in batches, at the pace in which they came; the last event is its end.
   * Nothing is sent, logged or counted. Ends early when nobody listens any more.
   */
  replay: oc
    .input(
      z.strictObject({ runId, speed: z.union([z.literal(1), z.literal(10), z.literal('once')]) }),
    )
    .output(eventIterator(type<RunEvent[]>())),
};
