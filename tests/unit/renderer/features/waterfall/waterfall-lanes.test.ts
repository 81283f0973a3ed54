import {
  burstOf,
  waterfallLanes,
  type LaneSource,
} from '@renderer/features/waterfall/waterfall-lanes';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { runRequest } from '@tests/support/run-request';
import { describe, expect, it } from 'vitest';

const timings = {
  ...NO_TIMINGS,
  sent: 10,
  headers: 1_000,
  firstEvent: 1_010,
  firstText: 1_010,
  lastByte: 1_900,
  ended: 1_900,
};
const run = (given: Partial<Run> = {}): Run => ({
  ...newRun('r', runRequest(), 50_000),
  state: 'completed',
  timings,
  ...given,
});
const hit = { 'cf-aig-cache-status': 'HIT' };
const together = Array.from({ length: 40 }, () => 1_010);
const spread = Array.from({ length: 40 }, (_, index) => 1_010 + index * 20);
const lanesOf = (sources: LaneSource[], origin: 'queued' | 'sent' = 'queued', now = 0) =>
  waterfallLanes(sources, { origin, now });

describe('the lanes of a waterfall', () => {
  it('has one for every column, also for one without an answer', () => {
    const { lanes, to } = lanesOf([
      { name: '1 · a', run: run(), offsets: spread },
      { name: '2 · b', run: undefined, offsets: [] },
    ]);
    expect(lanes.map(({ label, note }) => [label, note])).toEqual([
      ['1 · a', '40 events'],
      ['2 · b', 'no answer yet'],
    ]);
    expect(to).toBe(2_000);
    expect(lanes[0]?.ticks).toEqual(spread);
    expect(lanes[0]?.marks?.map(({ label }) => label)).toEqual([
      'sent',
      'headers',
      'first event',
      'first text',
      'last byte',
    ]);
  });

  it('moves marks and ticks alike when times are counted since it was sent', () => {
    const { lanes } = lanesOf([{ name: '1', run: run(), offsets: [1_010, 1_030] }], 'sent');
    expect(lanes[0]?.ticks).toEqual([1_000, 1_020]);
    expect(lanes[0]?.marks?.find(({ label }) => label === 'first event')?.at).toBe(1_000);
  });

  it('says of an answer from the cache that it is one, and never warns of its burst', () => {
    const source = { name: '1', run: run({ responseHeaders: hit }), offsets: together };
    const { lanes } = lanesOf([source]);
    expect(lanes[0]?.note).toBe('from cache · 40 events');
    expect(lanes[0]?.spans.at(-1)?.tone).toBe('ok');
    expect(burstOf(source)).toBeNull();
  });

  it('warns of a burst, but not while the answer may still go on', () => {
    const source = { name: '1', run: run(), offsets: together };
    expect(burstOf(source)).toMatchObject({ events: 40, within: 0, after: 1_000 });
    expect(lanesOf([source]).lanes[0]?.note).toBe('one burst · 40 events');
    expect(burstOf({ ...source, run: run({ state: 'running' }) })).toBeNull();
    expect(burstOf({ ...source, offsets: spread })).toBeNull();
  });

  it('lasts up to now while it runs, and marks a bad end', () => {
    const live = run({ state: 'running', timings: { ...NO_TIMINGS, sent: 10 } });
    const { lanes, to } = lanesOf([{ name: '1', run: live, offsets: [] }], 'queued', 50_700);
    expect(lanes[0]?.spans.at(-1)).toMatchObject({ to: 700, isOpenEnded: true, label: 'waiting' });
    expect(to).toBe(800);
    const failed = lanesOf([{ name: '1', run: run({ state: 'failed' }), offsets: [] }]);
    expect(failed.lanes[0]?.marks?.at(-1)).toEqual({ at: 1_900, label: 'failed', tone: 'fail' });
  });
});
