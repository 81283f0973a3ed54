import {
  applyLabEvent,
  type Lab,
  type LabEnding,
  type LabEvent,
  type LabShot,
} from '@shared/domain/lab/lab';
import type { Clock, Timer } from '../ports';
import type { LabStore } from './lab-store';
import { LabWatch } from './lab-watch';

/** How an experiment comes to its end otherwise than by its last shot, and why, in a sentence. */
export interface EarlyEnd {
  state: LabEnding;
  message: string;
}

/** What a live experiment needs of the world. Times in ms. */
export interface LiveLabParts {
  clock: Clock;
  store: Pick<LabStore, 'save'>;
  /** One that nobody watches for this long is stopped. */
  unwatched: number;
}

/** What is new waits so long to be written, ms. */
const SAVE_AFTER = 250;

/** An experiment under way: what it has come to, who watches, and what ends it. */
export class LiveLab {
  private early: EarlyEnd | null = null;
  private readonly watches = new Set<LabWatch>();
  private readonly unsaved = new Map<number, LabShot>();
  private readonly halting = new AbortController();
  private readonly stopping = new AbortController();
  private unwatched: Timer;
  private saving: Timer | null = null;

  constructor(
    private lab: Lab,
    private readonly parts: LiveLabParts,
  ) {
    parts.store.save(lab, []);
    this.unwatched = this.stopSoon();
  }

  /** As it is now. */
  get snapshot(): Lab {
    return this.lab;
  }

  /** Aborted when no further shot is to be sent. */
  get halted(): AbortSignal {
    return this.halting.signal;
  }

  /** Aborted when the shots under way are to stop, too. */
  get stopped(): AbortSignal {
    return this.stopping.signal;
  }

  /** The shot as it is now. Throws for one that was never planned. */
  shot(index: number): LabShot {
    const shot = this.lab.shots[index];
    if (!shot) throw new Error(`The experiment has no shot ${index}.`);
    return shot;
  }

  /** A shot is now as given. */
  update(shot: LabShot): void {
    this.lab = applyLabEvent(this.lab, { type: 'shot', shot }) ?? this.lab;
    for (const watch of this.watches) watch.shot(shot);
    this.unsaved.set(shot.index, shot);
    this.saving ??= this.parts.clock.after(SAVE_AFTER, () => this.save());
  }

  /** What people call it from now on. */
  rename(name: string): void {
    const event: LabEvent = { type: 'renamed', name };
    this.lab = applyLabEvent(this.lab, event) ?? this.lab;
    for (const watch of this.watches) watch.renamed(event);
  }

  /** Sends no further shots; those under way may end. The first reason given counts. */
  halt(end: EarlyEnd): void {
    this.early ??= end;
    this.halting.abort();
  }

  /** Sends no further shots and stops those under way. */
  stop(end: EarlyEnd): void {
    this.halt(end);
    this.stopping.abort();
  }

  /** All shots have come to their end. `problem`: why it could not go on, in a sentence. */
  finish(problem: string | null): void {
    this.unwatched.cancel();
    for (const shot of this.lab.shots) {
      if (shot.state === 'waiting') this.update({ ...shot, state: 'skipped' });
    }
    const failed: EarlyEnd | null = problem === null ? null : { state: 'failed', message: problem };
    const early = this.early ?? failed;
    const end: Extract<LabEvent, { type: 'lab-end' }> = {
      type: 'lab-end',
      state: early?.state ?? 'completed',
      endedAt: this.parts.clock.now(),
      message: early?.message ?? null,
    };
    this.lab = applyLabEvent(this.lab, end) ?? this.lab;
    this.save();
    for (const watch of this.watches) watch.ended(end);
  }

  /** The experiment as it is now, then what happens, until it ends or `signal` is aborted. */
  watch(signal: AbortSignal): AsyncGenerator<LabEvent[], void> {
    const watch = new LabWatch(this.lab, this.parts.clock);
    this.watches.add(watch);
    this.unwatched.cancel();
    signal.addEventListener('abort', () => this.leave(watch), { once: true });
    if (signal.aborted) this.leave(watch);
    return this.events(watch, signal);
  }

  private async *events(watch: LabWatch, signal: AbortSignal): AsyncGenerator<LabEvent[], void> {
    try {
      yield* watch.events(signal);
    } finally {
      this.leave(watch);
    }
  }

  private leave(watch: LabWatch): void {
    if (!this.watches.delete(watch) || this.watches.size > 0) return;
    if (this.lab.state === 'running') this.unwatched = this.stopSoon();
  }

  private stopSoon(): Timer {
    return this.parts.clock.after(this.parts.unwatched, () => this.stop(NOT_WATCHED));
  }

  private save(): void {
    this.saving?.cancel();
    this.saving = null;
    const changed = [...this.unsaved.values()];
    this.unsaved.clear();
    this.parts.store.save(this.lab, changed);
  }
}

const NOT_WATCHED: EarlyEnd = {
  state: 'stopped',
  message: 'Stopped because no window was watching any more.',
};
