import { createLifetime } from '@electron/loopback/lifetime';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const limits = { idle: 600_000, afterLastSocket: 60_000 };

function start() {
  const state = { isRunning: false, ends: [] as string[] };
  const lifetime = createLifetime({
    limits,
    isRunning: () => state.isRunning,
    onEnd: (reason) => state.ends.push(reason),
  });
  return { state, lifetime };
}

describe('idle', () => {
  test('ends after ten minutes without use', () => {
    const { state } = start();
    vi.advanceTimersByTime(599_999);
    expect(state.ends).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(state.ends).toEqual(['Not used for 10 minutes: stopping.']);
  });

  test('every use starts the ten minutes anew', () => {
    const { state, lifetime } = start();
    vi.advanceTimersByTime(500_000);
    lifetime.touch();
    vi.advanceTimersByTime(500_000);
    expect(state.ends).toEqual([]);
  });

  test('a run keeps it, whoever watches', () => {
    const { state } = start();
    state.isRunning = true;
    vi.advanceTimersByTime(3_600_000);
    expect(state.ends).toEqual([]);
    state.isRunning = false;
    vi.advanceTimersByTime(600_000);
    expect(state.ends).toHaveLength(1);
  });
});

describe('the last socket', () => {
  test('ends it after 60 s', () => {
    const { state, lifetime } = start();
    lifetime.socketOpened();
    lifetime.socketClosed();
    vi.advanceTimersByTime(60_000);
    expect(state.ends).toEqual(['The page was closed 60 seconds ago: stopping.']);
  });

  test('a reload does not', () => {
    const { state, lifetime } = start();
    lifetime.socketOpened();
    lifetime.socketClosed();
    lifetime.socketOpened();
    vi.advanceTimersByTime(120_000);
    expect(state.ends).toEqual([]);
  });

  test('another open socket keeps it', () => {
    const { state, lifetime } = start();
    lifetime.socketOpened();
    lifetime.socketOpened();
    lifetime.socketClosed();
    vi.advanceTimersByTime(120_000);
    expect(state.ends).toEqual([]);
  });

  test('a run keeps it until it is done', () => {
    const { state, lifetime } = start();
    lifetime.socketOpened();
    state.isRunning = true;
    lifetime.socketClosed();
    vi.advanceTimersByTime(120_000);
    expect(state.ends).toEqual([]);
    state.isRunning = false;
    vi.advanceTimersByTime(60_000);
    expect(state.ends).toHaveLength(1);
  });
});

test('stopped, it says nothing any more', () => {
  const { state, lifetime } = start();
  lifetime.stop();
  vi.advanceTimersByTime(3_600_000);
  expect(state.ends).toEqual([]);
});
