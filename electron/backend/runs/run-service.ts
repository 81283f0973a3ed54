import { randomUUID } from 'node:crypto';
import type { FeedMessage, ReplaySpeed, StoredRun } from '@shared/contract/runs';
import type { RawFrame, RunEvent } from '@shared/domain/run-event';
import { AppFailure, appError } from '@shared/domain/app-error';
import type { Run } from '@shared/domain/run';
import type { RunRequest } from '@shared/domain/run-request';
import type { Connection } from '../account/connection';
import type { CacheKeys } from '../cache/cache-keys';
import type { GatewayClient } from '../gateway/gateway-client';
import type { RunLimits } from '../gateway/run-limits';
import type { Network } from '../network/network';
import type { Clock } from '../ports';
import { allFrames } from '../storage/read-frames';
import type { RunLog } from '../storage/run-log';
import type { SpendingService } from '../spending/spending-service';
import type { RunRecorder } from '../storage/run-recorder';
import type { SettingsStore } from '../storage/settings-store';
import { replayRun } from './replay-run';
import type { RunPlan, RunRegistry } from './run-registry';
import { planRun } from './start-run';

/** All that can be asked about runs, live ones and those in the log. */
export interface RunService {
  /** Starts a run under `runId`, or under a new id; one that is already known starts nothing. */
  start(request: RunRequest, runId?: string): Promise<{ runId: string }>;
  /**
   * A run for the backend's own use: logged, counted and bounded like any other, but no page is fed it. What `onEnd`
   * makes of it when it has ended. Rejects with `AppFailure` where it may not start.
   */
  perform<Result>(order: QuietRun, onEnd: (run: Run) => Promise<Result>): Promise<Result>;
  stop(runId: string): void;
  stopAll(): void;
  feed: RunRegistry['feed'];
  acknowledge(feedId: string, message: number): void;
  get(runIds: readonly string[]): StoredRun[];
  frames(page: { runId: string; from: number; limit: number }): {
    frames: RawFrame[];
    total: number;
  };
  /** Of live runs too, as far as they have come. */
  frameTimes: RunLog['frameTimes'];
  /** Plays a run of the log from its frames until `signal` is aborted. Throws `AppFailure` where that cannot be. */
  replay(
    played: { runId: string; speed: ReplaySpeed },
    signal: AbortSignal,
  ): AsyncGenerator<RunEvent[], void>;
}

/** A run that no page is fed. */
export interface QuietRun {
  runId: string;
  request: RunRequest;
  client: GatewayClient;
  /** Aborted: the run is stopped. */
  signal: AbortSignal;
}

/** What runs need. */
export interface RunServiceParts {
  registry: RunRegistry;
  connection: Connection;
  network: Pick<Network, 'prepare'>;
  settings: SettingsStore;
  spending: Pick<SpendingService, 'refusal'>;
  log: RunLog;
  recorder: RunRecorder;
  cacheKeys: Pick<CacheKeys, 'planned'>;
  clock: Clock;
  limits?: Partial<RunLimits> | undefined;
}

/** Joins live runs and the log. */
export function createRunService(parts: RunServiceParts): RunService {
  const { registry, connection, network, settings, spending, log, recorder, clock, limits } = parts;
  const plan = ({ runId, request, client }: Omit<QuietRun, 'signal'>): RunPlan => {
    network.prepare(client.url({ path: 'ai' }));
    const planned = planRun(request, {
      runId,
      client,
      clock,
      settings: settings.get(),
      limits,
      onFrames(frames, offset) {
        const notice = recorder.frames(runId, frames, offset);
        if (notice) registry.tell(runId, notice);
      },
    });
    parts.cacheKeys.planned(planned, client);
    return planned;
  };
  return {
    async start(request, runId = randomUUID()) {
      const client = await connection.client();
      const refusal = await spending.refusal(client);
      if (registry.get(runId) !== null || log.get(runId) !== null) return { runId };
      if (refusal) throw new AppFailure(refusal);
      registry.start(plan({ runId, request, client }));
      return { runId };
    },
    async perform(order, onEnd) {
      const refusal = await spending.refusal(order.client);
      if (refusal) throw new AppFailure(refusal);
      return registry.perform(plan(order), order.signal, onEnd);
    },
    stop: (runId) => registry.stop(runId),
    stopAll: () => registry.stopAll(),
    feed: (seen, signal): AsyncGenerator<FeedMessage, void> => registry.feed(seen, signal),
    acknowledge: (feedId, message) => registry.acknowledge(feedId, message),
    get: (runIds) =>
      runIds.map((id) => registry.get(id) ?? log.get(id)).filter((run) => run !== null),
    frames({ runId, from, limit }) {
      recorder.flush();
      return log.frames(runId, from, limit);
    },
    frameTimes(runId) {
      recorder.flush();
      return log.frameTimes(runId);
    },
    replay({ runId, speed }, signal) {
      recorder.flush();
      const stored = registry.get(runId) ?? log.get(runId);
      if (stored === null) throw new AppFailure(NOT_STORED);
      const recording = { run: stored.run, frames: allFrames(log, runId) };
      return replayRun(recording, { speed, clock, signal });
    },
  };
}

const NOT_STORED = appError({
  kind: 'not-found',
  code: 'run-not-stored',
  message: 'This run is no longer in the log: it cannot be played back.',
});
