// @vitest-environment jsdom
import { SearchBox } from '@renderer/features/log/filters/search-box';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

test('⌘F or Ctrl+F goes to the box and selects what stands there', () => {
  render(<SearchBox value="brown fox" onChange={vi.fn()} />);
  const box = screen.getByRole<HTMLInputElement>('searchbox');
  const taken = !fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });
  expect(taken).toBe(true);
  expect(document.activeElement).toBe(box);
  expect([box.selectionStart, box.selectionEnd]).toEqual([0, 9]);
});

test('it reaches through no dialog', () => {
  render(
    <>
      <div role="dialog" />
      <SearchBox value="" onChange={vi.fn()} />
    </>,
  );
  expect(fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true })).toBe(true);
  expect(document.activeElement).toBe(document.body);
});
