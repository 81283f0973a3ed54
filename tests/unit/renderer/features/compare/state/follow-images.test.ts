import {
  createAttachmentsStore,
  createWaitingImages,
} from '@renderer/features/compare/state/attachments';
import { attachmentOf, followImages } from '@renderer/features/compare/state/follow-images';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import type { KeptImages } from '@shared/domain/kept-images';
import type { Turn } from '@shared/domain/workspace';
import { expect, it, vi } from 'vitest';

const part = (base64: string) => ({ type: 'image' as const, mimeType: 'image/png', base64 });
const CAT = { name: 'cat.png', part: part('iVBORw0KGgoAAAAA') };

/** A screen whose images are followed, and what was kept of them last. */
function screen(stored: KeptImages | null = null, save?: () => Promise<void>) {
  const saved: KeptImages[] = [];
  const failures: unknown[] = [];
  const places = {
    attachments: createAttachmentsStore(),
    waitingImages: createWaitingImages(),
    workspace: createWorkspaceStore({ load: async () => null, save: async () => {} }, () => {}),
  };
  followImages(places, stored, {
    save: async (images) => {
      saved.push(images);
      await save?.();
    },
    onFailure: (reason) => failures.push(reason),
  });
  const show = (...turns: Turn[]) =>
    places.workspace.edit((current) => ({
      ...current,
      columns: current.columns.map((column, at) => (at === 0 ? { ...column, turns } : column)),
    }));
  return { ...places, saved, failures, show };
}

it('brings images back to where they waited, and saves nothing that is kept already', () => {
  const page = screen({ turns: { a: [CAT.part] }, draft: [CAT] });
  expect(page.attachments.getState()).toMatchObject([CAT]);
  expect(page.waitingImages.getState()).toEqual({ a: [CAT.part] });
  expect(page.saved).toEqual([]);
});

it('keeps what is attached, and forgets it when it is taken away or sent', () => {
  const page = screen();
  page.attachments.setState([attachmentOf(CAT)], true);
  expect(page.saved.at(-1)).toEqual({ turns: {}, draft: [CAT] });
  page.attachments.setState([], true);
  expect(page.saved.at(-1)).toEqual({ turns: {}, draft: [] });
});

it('keeps images of a prompt as long as it waits on screen, and again when it is brought back', () => {
  const page = screen();
  page.waitingImages.setState({ a: [CAT.part] });
  expect(page.saved).toEqual([]);
  const waits = { id: 'a', prompt: 'Hi', runId: null };
  page.show(waits);
  expect(page.saved.at(-1)).toEqual({ turns: { a: [CAT.part] }, draft: [] });
  page.show();
  expect(page.saved.at(-1)).toEqual({ turns: {}, draft: [] });
  page.show(waits);
  expect(page.saved.at(-1)).toEqual({ turns: { a: [CAT.part] }, draft: [] });
  page.show({ ...waits, runId: crypto.randomUUID() });
  expect(page.saved.at(-1)).toEqual({ turns: {}, draft: [] });
});

it('says nothing to the backend while something else on screen changes', () => {
  const page = screen();
  page.workspace.edit((current) => ({ ...current, draft: 'typed' }));
  expect(page.saved).toEqual([]);
});

it('says where they are too large to be kept, and where they could not be saved', async () => {
  const page = screen();
  page.attachments.setState([{ ...attachmentOf(CAT), part: part('A'.repeat(33 << 20)) }], true);
  expect(page.failures).toEqual([null]);
  expect(page.saved.at(-1)).toEqual({ turns: {}, draft: [] });

  const full = screen(null, () => Promise.reject(new Error('full')));
  full.attachments.setState([attachmentOf(CAT)], true);
  await vi.waitFor(() => expect(full.failures).toEqual([new Error('full')]));
});

it('says nothing where no image is left that could be lost', async () => {
  const save = vi.fn(() => Promise.reject(new Error('gone')));
  const page = screen({ turns: {}, draft: [CAT] }, save);
  page.attachments.setState([], true);
  await vi.waitFor(() => expect(save.mock.settledResults).toHaveLength(1));
  await Promise.resolve();
  expect(page.failures).toEqual([]);
});
