// @vitest-environment jsdom
import { ResizeHandle } from '@renderer/ui/resize-handle';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(cleanup);

function show(edge: 'left' | 'right') {
  const onChange = vi.fn();
  render(
    <ResizeHandle
      label="Width"
      edge={edge}
      value={300}
      limits={{ least: 290, usual: 340, most: 500 }}
      onChange={onChange}
    />,
  );
  const handle = screen.getByRole('separator', { name: 'Width' });
  return { onChange, handle, press: (key: string) => fireEvent.keyDown(handle, { key }) };
}

test('an arrow moves the edge its way, and no further than allowed', () => {
  const { onChange, press } = show('right');
  press('ArrowRight');
  press('ArrowLeft');
  press('End');
  expect(onChange.mock.calls).toEqual([[316], [290], [500]]);
});

test('at a left edge the arrows are the other way round', () => {
  const { onChange, press } = show('left');
  press('ArrowLeft');
  press('ArrowRight');
  press('Home');
  expect(onChange.mock.calls).toEqual([[316], [290], [500]]);
});

test('it says how wide its part is, and a double click puts it back', () => {
  const { onChange, handle } = show('left');
  expect(handle.getAttribute('aria-valuenow')).toBe('300');
  fireEvent.doubleClick(handle);
  expect(onChange).toHaveBeenCalledWith(340);
});
