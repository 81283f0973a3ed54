// @vitest-environment jsdom
import { RetryTimeline } from '@renderer/features/retry-timeline/retry-timeline';
import { newRun } from '@shared/domain/apply-run-event';
import type { Standing } from '@shared/domain/policy/standing';
import { NO_TIMINGS } from '@shared/domain/run-event';
import type { Run } from '@shared/domain/run';
import { runRequest } from '@tests/support/run-request';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { afterEach, describe, expect, it } from 'vitest';

afterEach(cleanup);

type Props = ComponentProps<typeof RetryTimeline>;

const applies = (value: number | string | null): { applies: Standing } => ({
  applies: value === null ? { type: 'undocumented' } : { type: 'value', value },
});
const PATIENT: Props['effective'] = {
  maxAttempts: applies(3),
  retryDelay: applies(500),
  backoff: applies('exponential'),
  requestTimeout: applies(2_000),
};

function show(given: Partial<Props> = {}) {
  render(
    <RetryTimeline
      effective={PATIENT}
      clientLimit={900_000}
      run={undefined}
      entry={undefined}
      {...given}
    />,
  );
  const region = screen.getByRole('region', { name: 'Retry timeline' });
  const lanes = [...region.querySelectorAll('[data-lane]')].map((lane) => lane.textContent);
  return { text: region.textContent, lanes, region };
}

function answered(given: Partial<Run> = {}): Run {
  return {
    ...newRun('1', runRequest(), 0),
    status: 200,
    timings: { ...NO_TIMINGS, sent: 10, headers: 3_010 },
    ...given,
  };
}

describe('before a run', () => {
  it('draws the chosen backoff at its quickest and slowest, and the two others', () => {
    const { lanes, text } = show();
    expect(lanes).toEqual([
      'exponentialif every try fails at oncewait 500 mswait 1,000 ms3 · no limit →',
      'exponentialif every try runs into its time limit1wait 500 ms2wait 1,000 ms3 · no limit →',
      'constantfor comparison1wait 500 ms2wait 500 ms3 · no limit →',
      'linearfor comparison1wait 500 ms2wait 1,000 ms3 · no limit →',
    ]);
    expect(text).toContain('All fail at oncethe last try begins after 1.50 s');
    expect(text).toContain('Worst casethe last try begins after 5.50 s and has no limit');
    expect(text).toContain('App gives upwithout a first byte after 15 min 00 s');
    expect(text).toContain('No document gives them');
  });

  it('says that nothing bounds tries without a timeout', () => {
    const { text, lanes } = show({ effective: { ...PATIENT, requestTimeout: applies(null) } });
    expect(text).toContain('unbounded: without cf-aig-request-timeout no try has a limit');
    expect(lanes).toHaveLength(3);
  });

  it('marks when the app gives up where it lies on the axis, and the tries that it cuts off', () => {
    const { text } = show({ clientLimit: 4_000 });
    expect(text).toContain('app gives up: 4.00 s');
    expect(text).toContain('try 3 may come too late');
    cleanup();
    expect(show({ clientLimit: 400 }).text).toContain('tries 2 to 3 can never be reached');
  });

  it('says why there is nothing to draw', () => {
    const { text, lanes } = show({
      effective: { ...PATIENT, maxAttempts: { applies: { type: 'unknown' } } },
    });
    expect(lanes).toEqual([]);
    expect(text).toContain('the gateway’s settings could not be read. Set cf-aig-max-attempts');
    cleanup();
    const single = show({ effective: { ...PATIENT, maxAttempts: applies(1) } }).text;
    expect(single).toContain('given up without a first byte after 2.00 s, and not tried again');
  });
});

describe('after a run', () => {
  it('lays the answer over the plan, and marks its tries as inferred', () => {
    const { text, lanes, region } = show({ run: answered() });
    expect(lanes.slice(4)).toEqual([
      'last answer, measureduntil its first byteanswered',
      'last answer, its triesinferred1 · failedwait 500 ms2 · answered',
    ]);
    expect(text).toContain('Inferred, for no header tells it: 2 tries, perhaps up to 3');
    expect(text).toContain('The gateway’s log was not read.');
    fireEvent.click(within(region).getByRole('button', { name: 'Numbers' }));
    expect(within(region).getByRole('table').textContent).toContain('2 · answered (inferred)');
  });

  it('takes the gateway’s log into account', () => {
    const { text } = show({ run: answered(), entry: { duration: 400, step: 0 } });
    expect(text).toContain('1 try. Reason: the answer came before a second could have begun.');
    expect(text).toContain('The gateway’s log entry was taken into account.');
    cleanup();
    const fallback = show({ run: answered(), entry: { duration: 3_000, step: 2 } }).text;
    expect(fallback).toContain('fallback 2 answered');
  });

  it('shows the tries that the demo gateway tells as they are', () => {
    const tries =
      '[{"startedAt":0,"endedAt":50,"outcome":503},{"startedAt":550,"endedAt":700,"outcome":200}]';
    const { text, lanes } = show({ run: answered({ responseHeaders: { 'x-demo-tries': tries } }) });
    expect(lanes.at(-1)).toBe(
      'last answer, its triestold by the demo gateway1 · 503wait 500 ms2 · 200',
    );
    expect(text).toContain('2 tries, as the demo gateway tells');
    expect(text).not.toContain('Inferred');
  });

  it('says what may have begun by the time at which the request ended without an answer', () => {
    const timings = { ...NO_TIMINGS, sent: 10, ended: 1_010 };
    const { text, lanes } = show({ run: answered({ status: null, timings }) });
    expect(lanes.at(-1)).toBe('last request, measureduntil it endedno answer');
    expect(text).toContain('By then up to 2 may have begun.');
  });

  it('knows that nothing is tried for an answer from the cache', () => {
    for (const status of ['HIT', 'hit']) {
      const responseHeaders = { 'cf-aig-cache-status': status };
      const { text } = show({ run: answered({ responseHeaders }) });
      expect(text).toContain('From the cache: nothing was tried.');
      cleanup();
    }
  });
});
