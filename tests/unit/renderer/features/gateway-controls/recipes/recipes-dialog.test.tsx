// @vitest-environment jsdom
import { RecipesDialog } from '@renderer/features/gateway-controls/recipes/recipes-dialog';
import { BUILT_IN_RECIPES } from '@shared/domain/built-in-recipes';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

vi.mock('@renderer/rpc/client', () => {
  const queryOptions = () => ({ queryKey: ['recipes'], queryFn: async () => BUILT_IN_RECIPES });
  return { client: {}, query: { recipes: { list: { queryOptions } } } };
});

afterEach(cleanup);

function App() {
  const [open, setOpen] = useState(false);
  return (
    <QueryClientProvider client={new QueryClient()}>
      <button onClick={() => setOpen(true)}>Manage</button>
      {open ? <RecipesDialog onClose={() => setOpen(false)} onApply={() => {}} /> : null}
    </QueryClientProvider>
  );
}

it('keeps the keyboard in the dialog while one recipe is edited, and gives it back at the end', async () => {
  render(<App />);
  const manage = screen.getByRole('button', { name: 'Manage' });
  manage.focus();
  fireEvent.click(manage);
  const edit = await screen.findByRole('button', { name: 'Edit Private' });
  edit.focus();
  fireEvent.click(edit);
  const name = await screen.findByRole('textbox', { name: 'Name' });
  // Whatever was put off when the list went away is done.
  await act(async () => {});
  await waitFor(() => expect(document.activeElement).toBe(name));
  fireEvent.keyDown(name, { key: 'Escape' });
  await waitFor(() =>
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true),
  );
  await screen.findByRole('button', { name: 'Edit Private' });
  fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
  await waitFor(() => expect(document.activeElement).toBe(manage));
});
