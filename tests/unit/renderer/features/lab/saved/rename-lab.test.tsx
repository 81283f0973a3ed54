// @vitest-environment jsdom
import { LabContext, type LabServices } from '@renderer/features/lab/lab-context';
import { RenameLab } from '@renderer/features/lab/saved/rename-lab';
import { UiProvider } from '@renderer/ui/ui-provider';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const backend = vi.hoisted(() => ({ rename: vi.fn<(input: unknown) => Promise<void>>() }));
vi.mock('@renderer/rpc/client', () => ({
  client: { lab: { rename: backend.rename } },
  query: { lab: { list: { key: () => ['labs'] } } },
}));

beforeEach(() => void backend.rename.mockReset().mockResolvedValue());
afterEach(cleanup);

/** Opens the form of an experiment called `Cold start`, and gives its text box. */
async function openForm() {
  const labs = { rename: vi.fn<(labId: string, name: string) => void>() };
  const showFailure = vi.fn<LabServices['showFailure']>();
  render(
    <UiProvider>
      <QueryClientProvider client={new QueryClient()}>
        <LabContext value={{ labs, showFailure } as unknown as LabServices}>
          <RenameLab labId="lab" name="Cold start" label="Rename the experiment" />
        </LabContext>
      </QueryClientProvider>
    </UiProvider>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Rename the experiment' }));
  const field = await screen.findByRole('textbox', { name: 'Name of the experiment' });
  return { field, labs, showFailure };
}
const rename = () => fireEvent.click(screen.getByRole('button', { name: 'Rename' }));

it('begins with the name as it is, and gives the experiment the one that is typed', async () => {
  const { field, labs } = await openForm();
  expect((field as HTMLInputElement).value).toBe('Cold start');
  fireEvent.change(field, { target: { value: '  Warm start ' } });
  rename();
  await waitFor(() => expect(labs.rename).toHaveBeenCalledWith('lab', 'Warm start'));
  expect(backend.rename).toHaveBeenCalledWith({ labId: 'lab', name: 'Warm start' });
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
});

it('asks nothing of the backend for the name that it has', async () => {
  await openForm();
  rename();
  await waitFor(() => expect(screen.queryByRole('textbox')).toBeNull());
  expect(backend.rename).not.toHaveBeenCalled();
});

it('says so when the name was not taken, and shows no other', async () => {
  backend.rename.mockRejectedValue(new Error('gone'));
  const { field, labs, showFailure } = await openForm();
  fireEvent.change(field, { target: { value: 'Other' } });
  rename();
  await waitFor(() =>
    expect(showFailure).toHaveBeenCalledWith(expect.anything(), 'The experiment kept its name'),
  );
  expect(labs.rename).not.toHaveBeenCalled();
});
