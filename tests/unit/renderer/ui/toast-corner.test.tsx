// @vitest-environment jsdom
import { isPopupOpen } from '@renderer/lib/is-popup-open';
import { showToast } from '@renderer/ui/toast';
import { ToastCorner } from '@renderer/ui/toast-corner';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';

afterEach(cleanup);

it('leaves the keys to the screen', async () => {
  render(<ToastCorner />);
  showToast({ title: 'Not saved', tone: 'failure' });
  showToast({ title: 'Copied' });
  expect(await screen.findAllByRole('dialog')).not.toEqual([]);
  expect(isPopupOpen()).toBe(false);
  render(<div role="dialog" />);
  expect(isPopupOpen()).toBe(true);
});

it('does what it offers once, and goes', async () => {
  const undo = vi.fn<() => void>();
  render(<ToastCorner />);
  showToast({ title: 'Cleared', action: { label: 'Undo', onSelect: undo } });
  const button = await screen.findByRole('button', { name: 'Undo' });
  fireEvent.click(button);
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull());
  expect(undo).toHaveBeenCalledTimes(1);
});
