// @vitest-environment jsdom
import { RowTable } from '@renderer/ui/row-table';
import { Cell, HeaderCell } from '@renderer/ui/table';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ROW = 32; // px
const COUNT = 200_000;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(20 * ROW);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function show(count = COUNT) {
  const told = { open: vi.fn(), mark: vi.fn(), look: vi.fn() };
  render(
    <RowTable
      label="Runs"
      count={count}
      rowHeight={ROW}
      head={<HeaderCell>Number</HeaderCell>}
      renderCells={(index) => (
        <Cell>
          <button type="button">row {index}</button>
        </Cell>
      )}
      onOpen={told.open}
      onMark={told.mark}
      onLook={told.look}
    />,
  );
  return { ...told, scroller: screen.getByRole('group', { name: /^Runs/ }) };
}

function scrollTo(scroller: HTMLElement, row: number) {
  act(() => {
    scroller.scrollTop = row * ROW;
    fireEvent.scroll(scroller);
  });
}

test('of 200,000 rows only those in sight are in the page, wherever the reader is', () => {
  const { scroller, look } = show();
  for (const row of [0, 100_000, COUNT - 20]) {
    scrollTo(scroller, row);
    expect(screen.getByRole('button', { name: `row ${row}` })).toBeDefined();
    expect(screen.getAllByRole('button').length).toBeLessThan(40);
    const height = [...scroller.querySelectorAll<HTMLElement>('tbody > tr')]
      .map(({ style }) => Number.parseInt(style.height, 10))
      .reduce((sum, one) => sum + one, 0);
    expect(height).toBe(COUNT * ROW);
  }
  expect(look).toHaveBeenLastCalledWith({ first: COUNT - 28, last: COUNT - 1 });
});

test('the keyboard goes from row to row, opens, marks, and brings the row into sight', () => {
  const { scroller, open, mark } = show();
  const press = (key: string, shiftKey = false) => fireEvent.keyDown(scroller, { key, shiftKey });
  press('ArrowDown');
  press('ArrowDown');
  press('Enter');
  expect(open).toHaveBeenLastCalledWith(1);
  press(' ');
  expect(mark).toHaveBeenLastCalledWith(1, false);
  press('ArrowDown', true);
  expect(mark).toHaveBeenLastCalledWith(2, true);
  press('End');
  press('Enter');
  expect(open).toHaveBeenLastCalledWith(COUNT - 1);
  // The head covers its own height at the top.
  expect(scroller.scrollTop).toBe(COUNT * ROW - 19 * ROW);
  press('Home');
  expect(scroller.scrollTop).toBe(0);
});

test('keys of a button in a row are its own, but for the arrows, which go on from there', () => {
  const { open } = show(10);
  const button = screen.getByRole('button', { name: 'row 4' });
  button.focus();
  fireEvent.keyDown(button, { key: 'Enter' });
  expect(open).not.toHaveBeenCalled();
  fireEvent.keyDown(button, { key: 'ArrowDown' });
  const group = screen.getByRole('group', { name: /^Runs/ });
  expect(document.activeElement).toBe(group);
  fireEvent.keyDown(group, { key: 'Enter' });
  expect(open).toHaveBeenLastCalledWith(5);
});
