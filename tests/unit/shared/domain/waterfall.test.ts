import { NO_TIMINGS, type RunTimings } from '@shared/domain/run-event';
import { waterfall } from '@shared/domain/waterfall';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const full: RunTimings = {
  sent: 5,
  connected: 40,
  headers: 900,
  firstEvent: 910,
  firstReasoning: 950,
  firstText: 2_000,
  lastByte: 3_000,
  ended: 3_020,
};
const from = (origin: 'queued' | 'sent', elapsed = 0) => ({ origin, elapsed });
const drawn = ({ spans }: ReturnType<typeof waterfall>) =>
  spans.map(({ phase, from: start, to, isOpen }) => `${phase} ${start}–${to}${isOpen ? '…' : ''}`);

describe('the waterfall of a run', () => {
  it('has a stretch from each moment to the next', () => {
    const whole = waterfall({ timings: full, state: 'completed' }, from('queued'));
    expect(drawn(whole)).toEqual([
      'queued 0–5',
      'connecting 5–40',
      'waiting 40–900',
      'opening 900–910',
      'starting 910–950',
      'reasoning 950–2000',
      'answering 2000–3000',
    ]);
    expect(whole.moments.map(({ moment }) => moment)).toEqual([
      'sent',
      'connected',
      'headers',
      'firstEvent',
      'firstReasoning',
      'firstText',
      'lastByte',
    ]);
    expect(whole.end).toBe(3_000);
  });

  it('counts from the moment it was sent, when asked', () => {
    const whole = waterfall({ timings: full, state: 'completed' }, from('sent'));
    expect(drawn(whole).slice(0, 2)).toEqual(['connecting 0–35', 'waiting 35–895']);
    expect(whole.moments[0]).toEqual({ moment: 'sent', at: 0 });
    expect(whole.end).toBe(2_995);
  });

  it('goes on while it runs, and leaves out what is not the last byte yet', () => {
    const timings = { ...NO_TIMINGS, sent: 5, headers: 900, firstEvent: 901, lastByte: 1_200 };
    const live = waterfall({ timings, state: 'running' }, from('queued', 1_500));
    expect(drawn(live)).toEqual([
      'queued 0–5',
      'waiting 5–900',
      'opening 900–901',
      'starting 901–1500…',
    ]);
    expect(live.moments.map(({ moment }) => moment)).not.toContain('lastByte');
  });

  it('is open from the start for one that waits for its turn, and empty since it was sent', () => {
    const waiting = { timings: NO_TIMINGS, state: 'running' as const };
    expect(drawn(waterfall(waiting, from('queued', 70)))).toEqual(['queued 0–70…']);
    expect(drawn(waterfall(waiting, from('sent', 70)))).toEqual([]);
  });

  it('shows the silence before an answer was given up', () => {
    const timings = { ...full, ended: 9_000 };
    expect(drawn(waterfall({ timings, state: 'cut-off' }, from('queued'))).at(-1)).toBe(
      'silent 3000–9000',
    );
  });

  it('has stretches without gap or overlap, whatever was measured', () => {
    const moment = fc.option(fc.integer({ min: 0, max: 5_000 }));
    const timings = fc.record({
      sent: moment,
      headers: moment,
      firstEvent: moment,
      firstReasoning: moment,
      firstText: moment,
      lastByte: moment,
      ended: moment,
    });
    const state = fc.constantFrom('running', 'completed', 'failed', 'cut-off', 'stopped');
    const origin = fc.constantFrom('queued', 'sent');
    fc.assert(
      fc.property(timings, state, origin, (given, how, since) => {
        const { spans, moments, end } = waterfall(
          { timings: given, state: how },
          from(since, 2_500),
        );
        let at = 0;
        for (const span of spans) {
          expect(span.from).toBe(at);
          expect(span.to).toBeGreaterThan(span.from);
          at = span.to;
        }
        if (spans.length > 0) expect(at).toBe(end);
        for (const { at: marked } of moments) {
          expect(marked).toBeGreaterThanOrEqual(0);
          expect(marked).toBeLessThanOrEqual(end);
        }
      }),
    );
  });
});
