// @vitest-environment jsdom
import { CompareContext, type CompareServices } from '@renderer/features/compare/compare-context';
import { SaveComparisonDialog } from '@renderer/features/compare/file/save-comparison-dialog';
import { createAttachmentsStore } from '@renderer/features/compare/state/attachments';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { saveAsFile } from '@renderer/lib/save-as-file';
import { UiProvider } from '@renderer/ui/ui-provider';
import { appError, AppFailure } from '@shared/domain/app-error';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

const write = vi.hoisted(() => vi.fn());
vi.mock('@renderer/rpc/client', () => ({ client: { comparisons: { write } } }));
vi.mock('@renderer/lib/save-as-file', () => ({ saveAsFile: vi.fn() }));

beforeEach(() => void write.mockResolvedValue({ text: 'version: 1\n', leftOut: [] }));
afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

const IMAGE = { type: 'image', mimeType: 'image/png', base64: 'AAAA' } as const;

/** The dialog over a comparison whose one prompt waits with an image. */
function show() {
  const workspace = createWorkspaceStore(
    { load: async () => null, save: async () => {} },
    () => {},
  );
  workspace.edit((current) => ({
    ...current,
    title: 'Mine',
    columns: current.columns.map((column) => ({
      ...column,
      turns: [{ id: `${column.id} waits`, prompt: 'Hi', runId: null }],
    })),
  }));
  const services = {
    workspace,
    attachments: createAttachmentsStore(),
    controller: { imagesOf: () => [IMAGE] },
  } as unknown as CompareServices;
  const onClose = vi.fn();
  render(
    <UiProvider>
      <QueryClientProvider
        client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}
      >
        <CompareContext value={services}>
          <SaveComparisonDialog onClose={onClose} />
        </CompareContext>
      </QueryClientProvider>
    </UiProvider>,
  );
  return { workspace, onClose };
}

const saveButton = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Save file' });

it('says how large the file is, and what will not be in it, before it is saved', async () => {
  write.mockResolvedValue({ text: 'version: 1\n', leftOut: ['One answer is left out.'] });
  const { workspace, onClose } = show();
  expect(await screen.findByText('One answer is left out.')).toBeTruthy();
  expect(screen.getByText(/11 B/)).toBeTruthy();
  const ids = workspace.state.getState().columns.map(({ id }) => [`${id} waits`, [IMAGE]]);
  expect(write).toHaveBeenCalledWith({
    workspace: workspace.state.getState(),
    includeAnswers: false,
    images: { turns: Object.fromEntries(ids), draft: [] },
  });
  fireEvent.click(saveButton());
  expect(saveAsFile).toHaveBeenCalledWith('mine.yaml', 'version: 1\n');
  expect(onClose).toHaveBeenCalled();
});

it('writes it again with the answers, if they are wanted', async () => {
  show();
  await waitFor(() => expect(saveButton().disabled).toBe(false));
  write.mockResolvedValue({ text: 'with answers', leftOut: [] });
  fireEvent.click(screen.getByRole('switch', { name: 'Include answers' }));
  await waitFor(() =>
    expect(write).toHaveBeenLastCalledWith(expect.objectContaining({ includeAnswers: true })),
  );
  await waitFor(() => expect(saveButton().disabled).toBe(false));
  fireEvent.click(saveButton());
  expect(saveAsFile).toHaveBeenCalledWith('mine.yaml', 'with answers');
});

it('saves nothing that is refused, and says why', async () => {
  const message = 'The comparison was not saved. The API token in use stands in it.';
  write.mockRejectedValue(
    new AppFailure(appError({ kind: 'bad-input', code: 'a', message, hint: 'Take it out.' })),
  );
  show();
  expect(await screen.findByText(`${message} Take it out.`)).toBeTruthy();
  expect(saveButton().disabled).toBe(true);
});
