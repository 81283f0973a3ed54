// @vitest-environment jsdom
import { useHashLocation } from '@renderer/app/hash-location';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Router, useLocation, useSearchParams } from 'wouter';

beforeEach(() => (location.hash = ''));
afterEach(cleanup);

function place() {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <Router hook={useHashLocation}>{children}</Router>
  );
  const { result } = renderHook(() => [useLocation(), useSearchParams()] as const, { wrapper });
  return {
    now: () => [result.current[0][0], result.current[1][0].get('lab')],
    goTo: (path: string, options = {}) => act(() => result.current[0][1](path, options)),
  };
}

it('keeps path and query behind the #, so that neither reaches the host', () => {
  const { now, goTo } = place();
  goTo('/lab/cache?lab=a%20b');
  expect(now()).toEqual(['/lab/cache', 'a b']);
  expect(location.hash).toBe('#/lab/cache?lab=a%20b');
  expect(location.search).toBe('');
});

it('forgets the query on the way to a place without one', () => {
  const { now, goTo } = place();
  goTo('/lab/cache?lab=x');
  goTo('/lab/retry');
  expect(now()).toEqual(['/lab/retry', null]);
});

it('replaces the place when asked', () => {
  const { now, goTo } = place();
  goTo('/log');
  const before = history.length;
  goTo('/lab/cache', { replace: true });
  expect(now()).toEqual(['/lab/cache', null]);
  expect(history.length).toBe(before);
});
