import type { FeedMessage, StoredRun } from '@shared/contract/runs';
import type { Run } from '@shared/domain/run';
import type { RunEvent, RunNotice } from '@shared/domain/run-event';
import { appError, AppFailure } from '@shared/domain/app-error';
import type { Clock, Timer } from '../ports';
import { LiveRun } from './live-run';
import { RunFeed } from './run-feed';
import { RunSlots } from './run-slots';
import { Waker } from './waker';

/** How runs are held. Times in ms, sizes in characters. */
export interface RegistryLimits {
  atOnce: number;
  waiting: number;
  /** A run that nobody watches for this long is stopped. */
  unwatched: number;
  /** An ended run can be replayed for this long. */
  kept: number;
  /** More than this unsent, and sockets are no longer read. */
  heldBack: number;
}

/** architecture.md "Runs live in the backend", security.md §6. */
export const REGISTRY_LIMITS: RegistryLimits = {
  atOnce: 16,
  waiting: 256,
  unwatched: 10_000,
  kept: 60_000,
  heldBack: 1024 * 1024,
};

/** Told what happens, to write it down. */
export interface RunObserver {
  started(run: Run): void;
  /** Status and headers have arrived. */
  answered(run: Run): void;
  ended(end: StoredRun): void;
}

/** A run to be started: its first event and the source of the others, opened when a slot is free. */
export interface RunPlan {
  run: Run;
  first: RunEvent;
  open(stop: AbortSignal): AsyncIterable<RunEvent[]>;
}

/** All live runs by id: starts, stops, replays and feeds them to the pages that watch. */
export class RunRegistry {
  private readonly runs = new Map<string, LiveRun>();
  /** Those that no page is fed. */
  private readonly quiet = new Map<string, LiveRun>();
  private readonly feeds = new Map<string, RunFeed>();
  private readonly slots: RunSlots;
  private readonly room = new Waker();
  private readonly timers = new Map<string, Timer>();
  private readonly pumps = new Set<Promise<void>>();
  private readonly closing = new AbortController();

  constructor(
    private readonly clock: Clock,
    private readonly observer: RunObserver,
    private readonly limits: RegistryLimits = REGISTRY_LIMITS,
  ) {
    this.slots = new RunSlots(limits.atOnce);
  }

  /** Takes a run. Throws `AppFailure` if too many wait already. */
  start(plan: RunPlan): void {
    this.checkRoom();
    const live = new LiveRun(plan.run, () => this.wakeFeeds());
    this.runs.set(live.id, live);
    if (this.feeds.size === 0) this.stopUnlessWatched(live);
    void this.begin(live, plan).then(() => {
      this.clearTimer(live.id);
      const forget = this.clock.after(this.limits.kept, () => this.forget(live.id));
      this.timers.set(live.id, forget);
    });
  }

  /**
   * Takes a run that no page is fed and none holds back; it goes on until it ends or `signal` is aborted. What `onEnd`
   * makes of the ended run, while it can still be looked up. Rejects with `AppFailure` if too many wait already.
   */
  async perform<Result>(
    plan: RunPlan,
    signal: AbortSignal,
    onEnd: (run: Run) => Promise<Result>,
  ): Promise<Result> {
    this.checkRoom();
    const live = new LiveRun(plan.run, () => {});
    const stop = (): void => live.stop();
    this.quiet.set(live.id, live);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    try {
      await this.begin(live, plan);
      return await onEnd(live.snapshot().run);
    } finally {
      signal.removeEventListener('abort', stop);
      this.quiet.delete(live.id);
    }
  }

  /** Stops one run; no effect on one that ended or is unknown. */
  stop(runId: string): void {
    this.find(runId)?.stop();
  }

  /** Adds a notice to a run under way. */
  tell(runId: string, notice: RunNotice): void {
    this.find(runId)?.append([{ type: 'notice', notice }]);
  }

  /** Stops what pages have started; the runs of experiments end with their experiment. */
  stopAll(): void {
    for (const run of this.runs.values()) run.stop();
  }

  /** A live run as it is now, or null. */
  get(runId: string): StoredRun | null {
    return this.find(runId)?.snapshot() ?? null;
  }

  /** Runs under way or waiting. */
  get running(): number {
    const all = [...this.runs.values(), ...this.quiet.values()];
    return all.filter((run) => !run.hasEnded).length;
  }

  /** Watches all live runs from the sequences already seen, until `signal` is aborted. */
  feed(
    seen: readonly { runId: string; sequence: number }[],
    signal: AbortSignal | undefined,
  ): AsyncGenerator<FeedMessage, void> {
    const feed = new RunFeed(this.runs, this.clock, seen);
    this.feeds.set(feed.id, feed);
    for (const run of this.runs.values()) if (!run.hasEnded) this.clearTimer(run.id);
    const until = AbortSignal.any([this.closing.signal, ...(signal ? [signal] : [])]);
    until.addEventListener('abort', () => this.detach(feed), { once: true });
    if (until.aborted) this.detach(feed);
    this.room.wake();
    return this.messages(feed, until);
  }

  /** Takes a page's answer; no effect for an unknown feed or message. */
  acknowledge(feedId: string, message: number): void {
    const feed = this.feeds.get(feedId);
    const ended = feed?.acknowledge(message) ?? [];
    // Other pages may still have to be told; for them the run stays until its time is over.
    if (this.feeds.size === 1) for (const runId of ended) this.forget(runId);
    this.room.wake();
  }

  /** Stops everything and waits until every socket is closed and every run written. */
  async close(): Promise<void> {
    this.closing.abort();
    this.stopAll();
    for (const run of this.quiet.values()) run.stop();
    await Promise.all(this.pumps);
    for (const runId of this.runs.keys()) this.forget(runId);
  }

  private find(runId: string): LiveRun | undefined {
    return this.runs.get(runId) ?? this.quiet.get(runId);
  }

  private checkRoom(): void {
    if (!this.closing.signal.aborted && this.slots.waiting < this.limits.waiting) return;
    throw new AppFailure(
      appError({
        kind: 'bad-input',
        code: 'too-many-runs',
        message: 'Too many runs are waiting.',
      }),
    );
  }

  /** Resolves when the run has ended and been written. */
  private begin(live: LiveRun, plan: RunPlan): Promise<void> {
    this.observer.started(plan.run);
    live.append([plan.first]);
    const pump = this.pump(live, plan).finally(() => this.pumps.delete(pump));
    this.pumps.add(pump);
    return pump;
  }

  private async pump(live: LiveRun, plan: RunPlan): Promise<void> {
    if (this.slots.isFull) live.append([QUEUED]);
    const hasSlot = await this.slots.acquire(live.signal);
    try {
      // A run stopped while it waited is opened too: it ends at once, by the same path as all others.
      for await (const events of plan.open(live.signal)) {
        live.append(events);
        if (events[0]?.type === 'response-start') this.observer.answered(live.snapshot().run);
        await this.waitForRoom(live);
      }
    } finally {
      if (hasSlot) this.slots.release();
    }
    this.observer.ended(live.snapshot());
  }

  private async waitForRoom(live: LiveRun): Promise<void> {
    // One that has ended waits for nobody: it is to be written, and its place to be free.
    while (!this.hasRoom(live) && !live.signal.aborted && !live.hasEnded) {
      await this.room.wait(live.signal);
    }
  }

  private hasRoom(live: LiveRun): boolean {
    if (this.quiet.has(live.id)) return true;
    if (this.feeds.size === 0) return live.log.sizeAfter(live.sentUpTo) < this.limits.heldBack;
    // One frozen page must not stop the run for another that keeps up.
    return [...this.feeds.values()].some((feed) => feed.heldBack() < this.limits.heldBack);
  }

  private async *messages(feed: RunFeed, until: AbortSignal): AsyncGenerator<FeedMessage, void> {
    try {
      for await (const message of feed.messages(until)) {
        this.room.wake();
        yield message;
      }
    } finally {
      this.detach(feed);
    }
  }

  private detach(feed: RunFeed): void {
    if (!this.feeds.delete(feed.id) || this.feeds.size > 0) return;
    for (const run of this.runs.values()) if (!run.hasEnded) this.stopUnlessWatched(run);
  }

  private stopUnlessWatched(run: LiveRun): void {
    this.clearTimer(run.id);
    this.timers.set(
      run.id,
      this.clock.after(this.limits.unwatched, () => run.stop(NOT_WATCHED)),
    );
  }

  private forget(runId: string): void {
    this.clearTimer(runId);
    this.runs.delete(runId);
    for (const feed of this.feeds.values()) feed.forget(runId);
  }

  private clearTimer(runId: string): void {
    this.timers.get(runId)?.cancel();
    this.timers.delete(runId);
  }

  private wakeFeeds(): void {
    for (const feed of this.feeds.values()) feed.wake();
  }
}

const QUEUED: RunEvent = {
  type: 'notice',
  notice: { code: 'queued', message: 'Waiting for a free place: 16 runs are under way.' },
};

const NOT_WATCHED = {
  code: 'not-watched',
  message: 'Stopped because no window was watching any more.',
};
