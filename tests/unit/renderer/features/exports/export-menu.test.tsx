// @vitest-environment jsdom
import { ExportMenu } from '@renderer/features/exports/export-menu';
import { ANY_RUN } from '@shared/domain/log-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const { saveRuns } = vi.hoisted(() => ({ saveRuns: vi.fn() }));
vi.mock('@renderer/features/exports/save-runs', () => ({ saveRuns }));

beforeEach(() => void saveRuns.mockReset().mockResolvedValue(undefined));
afterEach(cleanup);

const which = { filter: ANY_RUN };

async function open(count: number, onFailure = vi.fn()) {
  render(<ExportMenu which={which} count={count} onFailure={onFailure} />);
  fireEvent.click(screen.getByRole('button', { name: 'Export…' }));
  await screen.findByRole('menu');
}

const choose = (name: RegExp) => fireEvent.click(screen.getByRole('menuitem', { name }));

test('a few runs are exported at once', async () => {
  await open(1_000);
  choose(/^CSV/);
  expect(saveRuns).toHaveBeenCalledExactlyOnceWith(
    { which, format: 'csv', title: '' },
    expect.anything(),
  );
});

test('before very many it says how many, and asks', async () => {
  await open(18_204);
  choose(/^CSV/);
  expect(saveRuns).not.toHaveBeenCalled();
  await screen.findByRole('heading', { name: 'Export 18,204 runs?' });
  fireEvent.click(screen.getByRole('button', { name: 'Export 18,204 runs' }));
  expect(saveRuns).toHaveBeenCalledOnce();
});

test('a report of more than one can read is not offered, and says why', async () => {
  await open(1_001);
  const report = screen.getByRole('menuitem', { name: /^Markdown report/ });
  expect(report.getAttribute('aria-disabled')).toBe('true');
  expect(report.textContent).toContain('narrow the filters');
});

test('a failure is told', async () => {
  const failure = new Error('No room');
  saveRuns.mockRejectedValue(failure);
  const onFailure = vi.fn();
  await open(1, onFailure);
  choose(/^CSV/);
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledWith(failure));
});

test('while runs are exported it says how far it is, and can be stopped without a complaint', async () => {
  const { promise, reject } = Promise.withResolvers<void>();
  saveRuns.mockReturnValue(promise);
  const onFailure = vi.fn();
  await open(800, onFailure);
  choose(/^HAR/);
  await vi.waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
  const { signal, onProgress } = saveRuns.mock.lastCall![1] as {
    signal: AbortSignal;
    onProgress: (runs: number) => void;
  };
  signal.addEventListener('abort', () => reject(signal.reason));
  act(() => onProgress(200));
  fireEvent.click(screen.getByRole('button', { name: 'Exporting… 25 %' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: /^Stop/ }));
  await screen.findByRole('button', { name: 'Export…' });
  expect(signal.aborted).toBe(true);
  expect(onFailure).not.toHaveBeenCalled();
});
