import type { RunEvent } from '@shared/domain/run-event';

/** What one run may send to a page. */
export interface EventLimits {
  /** Characters of text, reasoning, refusal and tool calls together. */
  text: number;
  /** Events without a normal form. */
  providerEvents: number;
  /** Characters of base64. */
  media: number;
}

/** security.md §5.3 "Huge text". */
export const EVENT_LIMITS: EventLimits = {
  text: 4 * 1024 * 1024,
  providerEvents: 2_000,
  media: 64 * 1024 * 1024,
};

/** Lets events through until a limit is reached, then says so once; what is left out stays in the raw frames. */
export class EventLimiter {
  private readonly used: EventLimits = { text: 0, providerEvents: 0, media: 0 };
  private readonly told = new Set<keyof EventLimits>();

  constructor(private readonly limits: EventLimits = EVENT_LIMITS) {}

  apply(events: readonly RunEvent[]): RunEvent[] {
    return events.flatMap((event) => this.applyOne(event));
  }

  private applyOne(event: RunEvent): RunEvent[] {
    switch (event.type) {
      case 'text-delta':
      case 'reasoning-delta':
      case 'refusal-delta': {
        const room = this.limits.text - this.used.text;
        this.used.text += event.text.length;
        if (event.text.length <= room) return [event];
        const kept = event.text.slice(0, Math.max(0, room));
        return [...(kept ? [{ ...event, text: kept }] : []), ...this.tell('text')];
      }
      case 'tool-call-delta':
        return this.count('text', event.arguments.length, event);
      case 'media':
        return this.count('media', event.base64?.length ?? 0, event);
      case 'provider-event':
        return this.count('providerEvents', 1, event);
      default:
        return [event];
    }
  }

  private count(limit: keyof EventLimits, amount: number, event: RunEvent): RunEvent[] {
    this.used[limit] += amount;
    return this.used[limit] <= this.limits[limit] ? [event] : this.tell(limit);
  }

  private tell(limit: keyof EventLimits): RunEvent[] {
    if (this.told.has(limit)) return [];
    this.told.add(limit);
    return [{ type: 'notice', notice: { code: `limit-${limit}`, message: MESSAGES[limit] } }];
  }
}

const MESSAGES: Record<keyof EventLimits, string> = {
  text: 'The answer is longer than can be shown. The rest is among the raw frames.',
  providerEvents: 'There are more events of unknown kind. They are among the raw frames.',
  media: 'There is more media than can be shown. The rest is among the raw frames.',
};
