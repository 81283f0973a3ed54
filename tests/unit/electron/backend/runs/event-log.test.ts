import { EventLog } from '@electron/backend/runs/event-log';
import { applyRunEvent, newRun } from '@shared/domain/apply-run-event';
import { NO_TIMINGS, type RunEvent } from '@shared/domain/run-event';
import { UNKNOWN_USAGE } from '@shared/domain/usage';
import { runRequest } from '@tests/support/run-request';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const text = fc.string({ maxLength: 5 });
const event: fc.Arbitrary<RunEvent> = fc.oneof(
  text.map((value): RunEvent => ({ type: 'text-delta', text: value })),
  text.map((value): RunEvent => ({ type: 'reasoning-delta', text: value })),
  text.map((value): RunEvent => ({ type: 'refusal-delta', text: value })),
  fc
    .record({ index: fc.nat(2), id: fc.option(text), name: fc.option(text), piece: text })
    .map(({ index, id, name, piece }): RunEvent => ({
      type: 'tool-call-delta',
      index,
      id,
      name,
      arguments: piece,
    })),
  fc.nat().map((count): RunEvent => ({
    type: 'usage',
    usage: { ...UNKNOWN_USAGE, outputTokens: count },
  })),
  fc.nat().map((ms): RunEvent => ({ type: 'timings', timings: { ...NO_TIMINGS, sent: ms } })),
  text.map((name): RunEvent => ({ type: 'provider-event', name, value: null })),
);

const start = newRun('id', runRequest(), 0);

describe('the event log', () => {
  it('gives the same fold, however often and by whomever it is read meanwhile', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.boolean())), (steps) => {
        const log = new EventLog();
        const read: RunEvent[] = [];
        for (const [next, isRead] of steps) {
          log.append(next);
          if (isRead) read.push(...log.after(read.length, 8));
        }
        while (read.length < log.sequence) read.push(...log.after(read.length, 8));
        const expected = steps.map(([next]) => next).reduce(applyRunEvent, start);
        expect(read.reduce(applyRunEvent, start)).toEqual(expected);
        expect(log.all().reduce(applyRunEvent, start)).toEqual(expected);
      }),
    );
  });

  it('stays short while nobody reads', () => {
    const log = new EventLog();
    for (let count = 0; count < 10_000; count += 1)
      log.append({ type: 'text-delta', text: 'abcd' });
    expect(log.sequence).toBe(2);
    expect(log.sizeAfter(0)).toBe(40_000);
    expect(log.sizeAfter(log.sequence)).toBe(0);
  });

  it('never changes an event that was handed out', () => {
    const log = new EventLog();
    log.append({ type: 'text-delta', text: 'a' });
    const [first] = log.after(0, 100);
    log.append({ type: 'text-delta', text: 'b' });
    expect(first).toEqual({ type: 'text-delta', text: 'a' });
    expect(log.after(1, 100)).toEqual([{ type: 'text-delta', text: 'b' }]);
  });
});
