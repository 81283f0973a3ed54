import { NO_TIMINGS, type RunEvent, type RunTimings } from '@shared/domain/run-event';

/** The moments of one run, stamped as they happen. Offsets are ms since the run was queued. */
export class RunMarks {
  private marks: RunTimings = { ...NO_TIMINGS };
  private changed = false;

  /** Stamps a moment; only the first stamp of each counts, except that of the last byte. */
  stamp(mark: keyof RunTimings, offset: number): void {
    if (mark !== 'lastByte' && (this.marks[mark] ?? null) !== null) return;
    this.marks = { ...this.marks, [mark]: offset };
    // The last byte is new with every chunk: it alone is no news for a running answer.
    if (mark !== 'lastByte') this.changed = true;
  }

  /** Stamps what the events of one chunk show for the first time. */
  stampContent(events: readonly RunEvent[], offset: number): void {
    if (this.marks.firstText !== null) return;
    for (const event of events) {
      if (event.type === 'reasoning-delta') this.stamp('firstReasoning', offset);
      else if (event.type === 'text-delta' || event.type === 'media') {
        this.stamp('firstText', offset);
      }
    }
  }

  get current(): RunTimings {
    return this.marks;
  }

  /** A `timings` event if there is news, else nothing. */
  takeEvent(): RunEvent[] {
    if (!this.changed) return [];
    this.changed = false;
    return [{ type: 'timings', timings: this.marks }];
  }
}
