import { createAttachmentsStore } from '@renderer/features/compare/state/attachments';
import { clearAll } from '@renderer/features/compare/state/screen-actions';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { expect, it } from 'vitest';

const IMAGE = {
  id: 'a',
  name: 'cat.png',
  part: { type: 'image' as const, mimeType: 'image/png', base64: 'AAAA' },
  media: { ok: false as const, reason: 'not needed here' },
};

function screen() {
  const workspace = createWorkspaceStore(
    { load: async () => null, save: async () => {} },
    () => {},
  );
  const attachments = createAttachmentsStore();
  workspace.edit((current) => ({
    ...current,
    title: 'Mine',
    columns: current.columns.map((column) => ({
      ...column,
      draft: 'own',
      turns: [{ id: 't', prompt: 'Hi', runId: null }],
    })),
  }));
  attachments.setState([IMAGE], true);
  return { workspace, attachments };
}

it('empties conversations and drafts, and takes away the images beside the prompt', () => {
  const page = screen();
  clearAll(page);
  const { title, draft, columns } = page.workspace.state.getState();
  expect({ title, draft }).toEqual({ title: '', draft: '' });
  expect(columns.map(({ turns, draft: own }) => [turns, own])).toEqual([
    [[], ''],
    [[], ''],
  ]);
  expect(page.attachments.getState()).toEqual([]);
});

it('brings them back without taking away what was typed and set since', () => {
  const page = screen();
  const { columns } = page.workspace.state.getState();
  const undo = clearAll(page);
  page.workspace.edit((current) => ({ ...current, draft: 'Next', inspectorOpen: false }));
  undo();
  expect(page.workspace.state.getState()).toMatchObject({
    title: 'Mine',
    draft: 'Next',
    inspectorOpen: false,
    columns,
  });
  expect(page.attachments.getState()).toEqual([IMAGE]);
});
