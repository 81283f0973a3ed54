import { randomUUID } from 'node:crypto';
import type { FeedMessage } from '@shared/contract/runs';
import type { RunBatch } from '@shared/domain/run-event';
import type { Clock } from '../ports';
import type { LiveRun } from './live-run';
import { Waker } from './waker';

/** At most 61 messages a second: a screen shows no more (performance.md G5). */
const MESSAGE_INTERVAL = 1_000 / 61;
const UNANSWERED_MESSAGES = 8;
/** Characters in one message. */
const MESSAGE_SIZE = 256 * 1024;

/** One page that watches all live runs. */
export class RunFeed {
  readonly id: string = randomUUID();
  private readonly seen: Map<string, number>;
  private readonly news = new Waker();
  private readonly endsInMessage = new Map<number, string[]>();
  private sent = 0;
  private answered = 0;
  private lastSentAt = -Infinity;

  constructor(
    private readonly runs: ReadonlyMap<string, LiveRun>,
    private readonly clock: Clock,
    seen: readonly { runId: string; sequence: number }[],
  ) {
    this.seen = new Map(seen.map(({ runId, sequence }) => [runId, sequence]));
  }

  /** Messages until `signal` is aborted, each as soon as there is news, credit and the interval has passed. */
  async *messages(signal: AbortSignal): AsyncGenerator<FeedMessage, void> {
    while (!signal.aborted) {
      if (this.sent - this.answered >= UNANSWERED_MESSAGES || !this.hasNews()) {
        await this.news.wait(signal);
        continue;
      }
      const pause = this.lastSentAt + MESSAGE_INTERVAL - this.clock.elapsed();
      if (pause > 0) {
        await this.pause(Math.ceil(pause), signal);
        continue;
      }
      this.lastSentAt = this.clock.elapsed();
      yield this.nextMessage();
    }
  }

  /** Something happened in a run. */
  wake(): void {
    this.news.wake();
  }

  /** Takes the page's answer to a message and returns the runs whose end it has seen. */
  acknowledge(message: number): string[] {
    if (message <= this.answered || message > this.sent) return [];
    const ended: string[] = [];
    for (let number = this.answered + 1; number <= message; number += 1) {
      ended.push(...(this.endsInMessage.get(number) ?? []));
      this.endsInMessage.delete(number);
    }
    this.answered = message;
    this.news.wake();
    return ended;
  }

  /** Characters that wait for this page. */
  heldBack(): number {
    let size = 0;
    for (const run of this.runs.values()) size += run.log.sizeAfter(this.seenOf(run));
    return size;
  }

  /** A run is gone from memory. */
  forget(runId: string): void {
    this.seen.delete(runId);
  }

  private async pause(ms: number, signal: AbortSignal): Promise<void> {
    const over = new Waker();
    const timer = this.clock.after(ms, () => over.wake());
    await over.wait(signal);
    timer.cancel();
  }

  private hasNews(): boolean {
    for (const run of this.runs.values()) if (this.seenOf(run) < run.log.sequence) return true;
    return false;
  }

  private seenOf(run: LiveRun): number {
    return Math.min(this.seen.get(run.id) ?? 0, run.log.sequence);
  }

  private nextMessage(): FeedMessage {
    this.sent += 1;
    const batches: RunBatch[] = [];
    let room = MESSAGE_SIZE;
    for (const run of this.runs.values()) {
      const from = this.seenOf(run);
      if (room <= 0 || from === run.log.sequence) continue;
      const events = run.log.after(from, room);
      const sequence = from + events.length;
      room -= run.log.sizeAfter(from) - run.log.sizeAfter(sequence);
      this.seen.set(run.id, sequence);
      run.sentUpTo = Math.max(run.sentUpTo, sequence);
      batches.push({ runId: run.id, sequence, events });
    }
    const ended = batches.filter((batch) => batch.events.at(-1)?.type === 'run-end');
    if (ended.length > 0)
      this.endsInMessage.set(
        this.sent,
        ended.map((batch) => batch.runId),
      );
    return { feedId: this.id, message: this.sent, batches };
  }
}
