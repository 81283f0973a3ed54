// @vitest-environment jsdom
import { CommandPalette } from '@renderer/app/command-palette';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

const loading = vi.hoisted(() => Promise.withResolvers<void>());

/** Loaded when the test says so. */
vi.mock('@renderer/app/app-palette', async () => {
  await loading.promise;
  return {
    AppPalette: (props: { typed: string }) => (
      <input autoFocus aria-label="All commands" defaultValue={props.typed} />
    ),
  };
});

afterEach(cleanup);

function App() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <input aria-label="Prompt" onKeyDown={({ key }) => key === 'F1' && setOpen(true)} />
      <CommandPalette
        open={open}
        onClose={() => setOpen(false)}
        context={{ goTo() {}, showPalette() {}, showShortcuts() {} }}
      />
    </>
  );
}

it('has the keyboard at once, and hands what was typed to the palette when it is loaded', async () => {
  render(<App />);
  const prompt = screen.getByRole('textbox', { name: 'Prompt' });
  prompt.focus();
  fireEvent.keyDown(prompt, { key: 'F1' });
  const field = screen.getByRole('textbox', { name: 'Commands' });
  expect(document.activeElement).toBe(field);

  fireEvent.keyDown(field, { key: 'Escape' });
  expect(document.activeElement).toBe(prompt);

  fireEvent.keyDown(prompt, { key: 'F1' });
  fireEvent.change(screen.getByRole('textbox', { name: 'Commands' }), { target: { value: 'set' } });
  loading.resolve();
  const palette = await screen.findByRole('textbox', { name: 'All commands' });
  expect(palette).toHaveProperty('value', 'set');
  await waitFor(() => expect(document.activeElement).toBe(palette));
});
