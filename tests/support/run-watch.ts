import type { BackendClient } from '@shared/contract/contract';
import type { FeedMessage } from '@shared/contract/runs';
import { applyRunEvent, newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { RunEvent } from '@shared/domain/run-event';
import type { RunRequest } from '@shared/domain/run-request';

/** A page's view of the feed. */
export interface RunWatch {
  messages: FeedMessage[];
  /** All events of a run, in order. */
  events(runId: string): RunEvent[];
  /** The fold of what has arrived. */
  run(runId: string): Run;
  /** What this page has seen, for attaching again. */
  seen(): { runId: string; sequence: number }[];
  /** Resolves once `condition` holds; checked after each message. Rejects when the feed ends first. */
  until(condition: () => boolean): Promise<void>;
  /** Resolves with the run after its run-end event. */
  ended(runId: string): Promise<Run>;
  close(): Promise<void>;
}

/** Watches as the page does. `acknowledge: false` plays a page that froze. */
export function watchRuns(
  client: BackendClient,
  options: { seen?: { runId: string; sequence: number }[]; acknowledge?: boolean } = {},
): RunWatch {
  const messages: FeedMessage[] = [];
  const byRun = new Map<string, { events: RunEvent[]; sequence: number }>();
  const waiting = new Set<() => void>();
  const controller = new AbortController();
  let isOver = false;

  const pump = async (): Promise<void> => {
    const { signal } = controller;
    const feed = await client.runs.feed({ seen: options.seen ?? [] }, { signal });
    for await (const message of feed) {
      messages.push(message);
      for (const { runId, sequence, events } of message.batches) {
        const known = byRun.get(runId) ?? { events: [], sequence: 0 };
        byRun.set(runId, { events: [...known.events, ...events], sequence });
      }
      const { feedId, message: number } = message;
      if (options.acknowledge !== false) await client.runs.acknowledge({ feedId, message: number });
      for (const check of waiting) check();
    }
  };
  // A feed that fails is a pipe that broke: whoever still waits for something is told by `until`.
  const over = pump()
    .catch(() => undefined)
    .finally(() => {
      isOver = true;
      for (const check of waiting) check();
    });

  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const check = (): void => {
        if (condition()) resolve();
        else if (isOver) reject(new Error('The feed ended.'));
        else return;
        waiting.delete(check);
      };
      waiting.add(check);
      check();
    });
  const events = (runId: string): RunEvent[] => byRun.get(runId)?.events ?? [];
  const run = (runId: string): Run =>
    events(runId).reduce(applyRunEvent, newRun(runId, {} as RunRequest, 0));
  return {
    messages,
    events,
    run,
    seen: () => [...byRun].map(([runId, { sequence }]) => ({ runId, sequence })),
    until,
    async ended(runId) {
      await until(() => events(runId).at(-1)?.type === 'run-end');
      return run(runId);
    },
    async close() {
      controller.abort();
      await over;
    },
  };
}
