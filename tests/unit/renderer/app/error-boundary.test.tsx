// @vitest-environment jsdom
import { ErrorBoundary } from '@renderer/app/error-boundary';
import { cleanup, render, screen } from '@testing-library/react';
import { lazy, Suspense } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

function lostPart() {
  const address = 'http://127.0.0.1:1/assets/banner.js';
  return lazy(() =>
    Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${address}`)),
  );
}

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('ErrorBoundary', () => {
  it('says which part could not be loaded, what is safe and what to do', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const Screen = lostPart();
    render(
      <ErrorBoundary>
        <Suspense>
          <Screen />
        </Suspense>
      </ErrorBoundary>,
    );
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('A part of the app could not be loaded');
    expect(notice.textContent).toContain('all answers are stored');
    expect(screen.getByRole('button', { name: 'Load the page again' })).toBeTruthy();
  });

  it('lets what the page can do without go away, and nothing beside it', async () => {
    const failed = vi.spyOn(console, 'error').mockReturnValue();
    const Banner = lostPart();
    render(
      <ErrorBoundary>
        <ErrorBoundary dispensable>
          <Suspense>
            <Banner />
          </Suspense>
        </ErrorBoundary>
        <p>The comparison</p>
      </ErrorBoundary>,
    );
    await vi.waitFor(() => expect(failed).toHaveBeenCalled());
    expect(screen.getByText('The comparison')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
