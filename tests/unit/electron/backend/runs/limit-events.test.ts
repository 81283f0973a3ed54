import { EVENT_LIMITS, EventLimiter } from '@electron/backend/runs/limit-events';
import type { RunEvent } from '@shared/domain/run-event';
import { expect, it } from 'vitest';

const delta = (length: number): RunEvent => ({ type: 'text-delta', text: 'x'.repeat(length) });
const textOf = (events: RunEvent[]): number =>
  events.reduce((sum, event) => sum + (event.type === 'text-delta' ? event.text.length : 0), 0);

it('lets exactly 4 MiB of text through, says once that there is more, and goes on with the rest', () => {
  const limiter = new EventLimiter();
  const events = Array.from({ length: 100 }, () => limiter.apply([delta(65_537)])).flat();
  expect(textOf(events)).toBe(EVENT_LIMITS.text);
  expect(events.filter((event) => event.type === 'notice')).toEqual([
    {
      type: 'notice',
      notice: { code: 'limit-text', message: expect.stringContaining('raw frames') },
    },
  ]);
  const end: RunEvent = { type: 'timings', timings: {} as never };
  expect(limiter.apply([end])).toEqual([end]);
});

it('stops passing on events of unknown kind before they fill the memory', () => {
  const limiter = new EventLimiter();
  const event: RunEvent = { type: 'provider-event', name: 'ping', value: null };
  const events = Array.from({ length: 5_000 }, () => limiter.apply([event])).flat();
  expect(events).toHaveLength(EVENT_LIMITS.providerEvents + 1);
});
