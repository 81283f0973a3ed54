import type { StoredRun } from '@shared/contract/runs';
import { applyRunEvent } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { RunEvent, RunNotice } from '@shared/domain/run-event';
import { EventLimiter } from './limit-events';
import { EventLog } from './event-log';

/** A run in memory: under way, or ended a short while ago. */
export class LiveRun {
  readonly log = new EventLog();
  /** The furthest that any page has been sent. */
  sentUpTo = 0;
  hasEnded = false;
  private readonly limiter = new EventLimiter();
  private readonly controller = new AbortController();

  /** `start` is the run before its first event. */
  constructor(
    private readonly start: Run,
    private readonly onNews: () => void,
  ) {}

  get id(): string {
    return this.start.id;
  }

  /** Aborted when the run shall stop. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Adds events; after the run's end there are no more. */
  append(events: readonly RunEvent[]): void {
    if (this.hasEnded) return;
    for (const event of this.limiter.apply(events)) this.log.append(event);
    this.hasEnded = events.at(-1)?.type === 'run-end';
    this.onNews();
  }

  /** Ends the run soon, its text kept. Has no effect on a run that ended. */
  stop(notice?: RunNotice): void {
    if (this.signal.aborted || this.hasEnded) return;
    if (notice) this.append([{ type: 'notice', notice }]);
    this.controller.abort();
  }

  /** The run as it is now. */
  snapshot(): StoredRun {
    return { run: this.log.all().reduce(applyRunEvent, this.start), sequence: this.log.sequence };
  }
}
