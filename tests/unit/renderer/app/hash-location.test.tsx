// @vitest-environment jsdom
import { useHashLocation } from '@renderer/app/hash-location';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Link, Router, useLocation, useSearchParams } from 'wouter';

let goTo: (path: string, options?: { replace?: boolean }) => void = () => {};

function Place() {
  const [path, navigate] = useLocation();
  const [search] = useSearchParams();
  goTo = navigate;
  return (
    <>
      <p>{`${path} ${search.get('lab') ?? 'none'}`}</p>
      <Link href="/lab/retry">Retry</Link>
    </>
  );
}

beforeEach(() => {
  location.hash = '';
  render(
    <Router hook={useHashLocation}>
      <Place />
    </Router>,
  );
});
afterEach(cleanup);

it('keeps path and query behind the #, so that neither reaches the host', () => {
  act(() => goTo('/lab/cache?lab=a%20b'));
  expect(screen.getByText('/lab/cache a b')).toBeDefined();
  expect(location.hash).toBe('#/lab/cache?lab=a%20b');
  expect(location.search).toBe('');
});

it('forgets the query on the way to a place without one', () => {
  act(() => goTo('/lab/cache?lab=x'));
  act(() => screen.getByRole('link', { name: 'Retry' }).click());
  expect(screen.getByText('/lab/retry none')).toBeDefined();
});

it('replaces the place when asked', () => {
  act(() => goTo('/log'));
  const before = history.length;
  act(() => goTo('/lab/cache', { replace: true }));
  expect(screen.getByText('/lab/cache none')).toBeDefined();
  expect(history.length).toBe(before);
});
