import type { Lab, LabEvent, LabShot } from '@shared/domain/lab/lab';
import type { Clock } from '../ports';
import { Waker } from '../runs/waker';
import { pause } from './pause';

/** Ms between two batches: what a screen shows as one. */
const BATCH_INTERVAL = 50;

/** One watcher of an experiment under way: what happened since it was last told, each shot once. */
export class LabWatch {
  private readonly news = new Waker();
  private readonly shots = new Map<number, LabShot>();
  private name: LabEvent | null = null;
  private end: LabEvent | null = null;

  constructor(
    private readonly lab: Lab,
    private readonly clock: Clock,
  ) {}

  /** A shot is now as given. */
  shot(shot: LabShot): void {
    this.shots.set(shot.index, shot);
    this.news.wake();
  }

  /** It is called otherwise now. */
  renamed(event: Extract<LabEvent, { type: 'renamed' }>): void {
    this.name = event;
    this.news.wake();
  }

  /** Nothing more will happen. */
  ended(end: Extract<LabEvent, { type: 'lab-end' }>): void {
    this.end = end;
    this.news.wake();
  }

  /** The experiment as it was when the watch began, then batches of what happens, until it ends or `signal` is aborted. */
  async *events(signal: AbortSignal): AsyncGenerator<LabEvent[], void> {
    yield [{ type: 'lab', lab: this.lab }];
    if (this.lab.state !== 'running') return;
    while (!signal.aborted) {
      const { end } = this;
      const events = this.takeNews();
      if (events.length === 0) {
        await this.news.wait(signal);
        continue;
      }
      yield events;
      if (end !== null) return;
      await pause(this.clock, BATCH_INTERVAL, signal);
    }
  }

  private takeNews(): LabEvent[] {
    const shots = [...this.shots.values()].map((shot): LabEvent => ({ type: 'shot', shot }));
    const events = [...shots, this.name, this.end].filter((event) => event !== null);
    this.shots.clear();
    this.name = null;
    return events;
  }
}
