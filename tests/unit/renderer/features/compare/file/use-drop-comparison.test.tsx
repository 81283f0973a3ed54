// @vitest-environment jsdom
import { CompareContext, type CompareServices } from '@renderer/features/compare/compare-context';
import { openComparisonFile } from '@renderer/features/compare/file/open-comparison-file';
import { useDropComparison } from '@renderer/features/compare/file/use-drop-comparison';
import { showToast } from '@renderer/ui/toast';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('@renderer/ui/toast', () => ({ showToast: vi.fn() }));
vi.mock('@renderer/features/compare/file/open-comparison-file', () => ({
  openComparisonFile: vi.fn(),
}));

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const place = {} as CompareServices;

function Screen() {
  return (
    <div data-testid="screen" {...useDropComparison()}>
      <p>Inside</p>
    </div>
  );
}

function show() {
  render(
    <CompareContext value={place}>
      <Screen />
    </CompareContext>,
  );
  return screen.getByTestId('screen');
}

const dropped = (...names: string[]) => ({
  dataTransfer: { types: ['Files'], files: names.map((name) => new File(['a'], name)) },
});

/** jsdom has no event of dragging, which is one of the mouse. */
function leave(target: Element, relatedTarget: Element) {
  fireEvent(target, new MouseEvent('dragleave', { bubbles: true, relatedTarget }));
}

it('is marked while a file is over it, and not while something else is', () => {
  const target = show();
  fireEvent.dragOver(target, { dataTransfer: { types: ['text/plain'] } });
  expect(target.hasAttribute('data-drop-file')).toBe(false);
  fireEvent.dragOver(target, dropped('a.yaml'));
  expect(target.hasAttribute('data-drop-file')).toBe(true);
  leave(target, screen.getByText('Inside'));
  expect(target.hasAttribute('data-drop-file')).toBe(true);
  leave(target, document.body);
  expect(target.hasAttribute('data-drop-file')).toBe(false);
});

it('opens a comparison that is dropped, beside whatever else', async () => {
  const target = show();
  fireEvent.dragOver(target, dropped('a.yaml'));
  const files = dropped('cat.png', 'Mine.YAML');
  fireEvent.drop(target, files);
  expect(target.hasAttribute('data-drop-file')).toBe(false);
  await waitFor(() =>
    expect(openComparisonFile).toHaveBeenCalledWith(place, files.dataTransfer.files[1]),
  );
  expect(showToast).not.toHaveBeenCalled();
});

it('says of any other file what can be opened here', () => {
  fireEvent.drop(show(), dropped('cat.pdf'));
  expect(showToast).toHaveBeenCalledWith(
    expect.objectContaining({ title: 'This file cannot be opened here' }),
  );
  expect(openComparisonFile).not.toHaveBeenCalled();
});
