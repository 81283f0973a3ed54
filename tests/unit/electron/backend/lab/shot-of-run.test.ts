import { shotOfRun, withStory } from '@electron/backend/lab/shot-of-run';
import { newRun } from '@shared/domain/apply-run-event';
import { appError } from '@shared/domain/app-error';
import type { CacheStory } from '@shared/domain/cache-story';
import type { TokenPrice } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import { NO_TIMINGS } from '@shared/domain/run-event';
import { UNKNOWN_USAGE } from '@shared/domain/usage';
import { labShot } from '@tests/support/lab-shot';
import { runRequest } from '@tests/support/run-request';
import { describe, expect, it } from 'vitest';

const price: TokenPrice = { input: 1, output: 2, cachedInput: null, cacheWrite: null, tiers: [] };
const usage = { ...UNKNOWN_USAGE, inputTokens: 1_000_000, outputTokens: 500_000 };

function shotOf(given: Partial<Run> = {}, known: TokenPrice | null = price) {
  const run: Run = {
    ...newRun('run', runRequest(), 0),
    state: 'completed',
    status: 200,
    usage,
    timings: { ...NO_TIMINGS, sent: 30, headers: 130, firstText: 180, ended: 230 },
    ...given,
  };
  return shotOfRun(run, { shot: labShot({ label: 'mine' }), queuedAt: 1_000, price: known });
}

it('counts times from the sending, however long it waited for its place', () => {
  expect(shotOf()).toMatchObject({
    label: 'mine',
    startedAt: 1_030,
    endedAt: 1_230,
    headersAfter: 100,
    firstTextAfter: 150,
    endedAfter: 200,
  });
});

describe('the cost', () => {
  const unanswered = { state: 'failed', status: null, usage: null } as const;
  const failure = (kind: 'timeout' | 'network') => appError({ kind, code: kind, message: 'No.' });
  const hit = { responseHeaders: { 'cf-aig-cache-status': 'HIT' } };
  it.each<[string, ReturnType<typeof shotOf>, number | null, number | null]>([
    ['is that of the list', shotOf(), 2, null],
    ['of a hit is nothing, and what it would have been is saved', shotOf(hit), 0, 2],
    ['of a refusal is nothing', shotOf({ state: 'failed', status: 429, usage: null }), 0, null],
    ['of no answer is nothing', shotOf({ state: 'failed', status: null, usage: null }), 0, null],
    [
      'of one given up is unknown',
      shotOf({ ...unanswered, error: failure('timeout') }),
      null,
      null,
    ],
    ['of one never sent is nothing', shotOf({ ...unanswered, error: failure('network') }), 0, null],
    ['without a count is unknown', shotOf({ state: 'cut-off', usage: null }), null, null],
    ['without a price is unknown', shotOf({}, null), null, null],
    ['saved without a price is unknown', shotOf(hit, null), 0, null],
  ])('%s', (_, shot, cost, saved) => {
    expect(shot).toMatchObject({ cost, saved });
  });
});

it('leaves the body of a failure to the log', () => {
  const error = appError({
    kind: 'provider',
    code: 'x',
    message: 'No.',
    rawBody: 'x'.repeat(65_536),
  });
  expect(shotOf({ state: 'failed', status: 500, error }).error).toMatchObject({
    message: 'No.',
    rawBody: null,
  });
});

it.each([
  ['[{"startedAt":0,"endedAt":5,"outcome":503}]', 1],
  ['[{"startedAt":0,"endedAt":5,"outcome":"sorry"}]', null],
  ['{"length":1e9}', null],
  ['[', null],
])('believes of the tries only what can be: %s', (header, count) => {
  const { tries } = shotOf({ responseHeaders: { 'x-demo-tries': header } });
  expect(tries?.length ?? null).toBe(count);
});

it('adds what is known of the cache, if anything is', () => {
  const shot = shotOf();
  expect(withStory(shot, null)).toBe(shot);
  const story: CacheStory = {
    runId: 'run',
    status: 'HIT',
    origin: null,
    age: 7,
    lifetime: null,
    expiresAt: 9,
    reason: { type: 'same' },
  };
  expect(withStory(shot, story)).toMatchObject({
    entryAge: 7,
    expiresAt: 9,
    reason: { type: 'same' },
  });
});
