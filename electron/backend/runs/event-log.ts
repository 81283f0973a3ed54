import type { RunEvent } from '@shared/domain/run-event';
import { coalesce } from './coalesce';

/**
 * The events of one run in order, joined where nobody has seen the halves yet.
 * A sequence number counts events of this log; the log stays short because only what was handed out is fixed.
 */
export class EventLog {
  private readonly events: RunEvent[] = [];
  /** Size of all events before each one. */
  private readonly startsAt: number[] = [];
  private size = 0;
  private fixed = 0;

  get sequence(): number {
    return this.events.length;
  }

  append(event: RunEvent): void {
    const size = sizeOf(event);
    const last = this.events.at(-1);
    const joined = last && this.events.length > this.fixed ? coalesce(last, event) : null;
    if (joined) {
      this.events[this.events.length - 1] = joined;
    } else {
      this.events.push(event);
      this.startsAt.push(this.size);
    }
    this.size += size;
  }

  /** Characters that somebody who has seen `sequence` events still has to be sent. */
  sizeAfter(sequence: number): number {
    return this.size - (this.startsAt[sequence] ?? this.size);
  }

  /** Events after `sequence`, at least one if there is any, up to about `size` characters; they are fixed from now on. */
  after(sequence: number, size: number): RunEvent[] {
    let end = sequence;
    const start = this.startsAt[sequence] ?? this.size;
    while (
      end < this.events.length &&
      (end === sequence || (this.startsAt[end] ?? 0) - start < size)
    ) {
      end += 1;
    }
    this.fixed = Math.max(this.fixed, end);
    return this.events.slice(sequence, end);
  }

  /** All events so far; they are fixed from now on. */
  all(): readonly RunEvent[] {
    this.fixed = this.events.length;
    return this.events;
  }
}

function sizeOf(event: RunEvent): number {
  switch (event.type) {
    case 'text-delta':
    case 'reasoning-delta':
    case 'refusal-delta':
      return event.text.length;
    case 'tool-call-delta':
      return event.arguments.length;
    case 'media':
      return event.base64?.length ?? 0;
    case 'provider-event':
      return JSON.stringify(event.value).length;
    default:
      return 100;
  }
}
