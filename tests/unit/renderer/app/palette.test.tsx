// @vitest-environment jsdom
import { Palette } from '@renderer/app/palette';
import { UiProvider } from '@renderer/ui/ui-provider';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';

vi.mock('@renderer/rpc/client', () => {
  const queryOptions = () => ({ queryKey: ['settings'], queryFn: async () => DEFAULT_SETTINGS });
  return { query: { settings: { get: { queryOptions } } } };
});

beforeAll(() => {
  // jsdom lays nothing out: nothing changes its size, and nothing scrolls.
  const ResizeObserver = class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
  vi.stubGlobal('ResizeObserver', ResizeObserver);
  Element.prototype.scrollIntoView = () => {};
});
afterEach(cleanup);

function App({ run }: { run: () => void }) {
  const [opener, setOpener] = useState<HTMLElement | null>(null);
  return (
    <>
      <input
        aria-label="Prompt"
        onKeyDown={({ key, currentTarget }) => key === 'F1' && setOpener(currentTarget)}
      />
      {opener ? (
        <Palette
          open
          onOpenChange={() => setOpener(null)}
          opener={opener}
          typed="col"
          commands={() => [{ name: 'Add column', group: 'Compare', run }]}
        />
      ) : null}
    </>
  );
}

/** Opens the palette from the prompt, and gives both. */
function openFromPrompt(run = () => {}) {
  render(
    <UiProvider>
      <QueryClientProvider client={new QueryClient()}>
        <App run={run} />
      </QueryClientProvider>
    </UiProvider>,
  );
  const prompt = screen.getByRole('textbox', { name: 'Prompt' });
  prompt.focus();
  fireEvent.keyDown(prompt, { key: 'F1' });
  return { prompt, input: screen.getByRole('combobox', { name: 'Commands' }) };
}

it('takes the focus at once, with what was typed before, and gives it back to where it was', async () => {
  const { prompt, input } = openFromPrompt();
  expect(document.activeElement).toBe(input);
  expect(input).toHaveProperty('value', 'col');
  fireEvent.keyDown(input, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(prompt));
});

it('runs a command once the focus is back', async () => {
  const run = vi.fn<(isBack: boolean) => void>();
  const { input, prompt } = openFromPrompt(() => run(document.activeElement === prompt));
  fireEvent.keyDown(input, { key: 'Enter' });
  await waitFor(() => expect(run).toHaveBeenCalledWith(true));
});
