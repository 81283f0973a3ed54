import { attachmentOf } from '@renderer/features/compare/state/follow-images';
import { holdsWork, openComparison } from '@renderer/features/compare/state/open-comparison';
import { createAttachmentsStore } from '@renderer/features/compare/state/attachments';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import type { ComparisonColumn, ComparisonDocument } from '@shared/domain/comparison-document';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import { DEFAULT_PARAMETERS, type ImagePart } from '@shared/domain/run-request';
import { expect, it } from 'vitest';

/** The stores of a screen, and the images that turns were given. */
function screen() {
  const kept = new Map<string, readonly ImagePart[]>();
  const workspace = createWorkspaceStore(
    { load: () => Promise.resolve(null), save: () => Promise.resolve() },
    () => {},
  );
  const keepImages = (turnId: string, images: readonly ImagePart[]) =>
    void kept.set(turnId, images);
  return { workspace, attachments: createAttachmentsStore(), controller: { keepImages }, kept };
}

const column = (model: string, prompts: string[], images: ImagePart[] = []): ComparisonColumn => ({
  model,
  task: 'text-generation',
  format: 'responses',
  modelInPath: false,
  system: 'Be brief.',
  parameters: { ...DEFAULT_PARAMETERS, temperature: 0.2 },
  policy: { ...INHERIT_ALL, cacheTtl: 60 },
  turns: prompts.map((prompt) => ({ prompt, images, answer: null })),
});

const comparison = (...columns: ComparisonColumn[]): ComparisonDocument => ({
  version: 1,
  title: 'Mine',
  gatewayId: 'my-gateway',
  columns,
});

it('puts columns with their settings on the screen, and the prompt that all share into the composer', () => {
  const place = screen();
  const { workspace } = place;
  openComparison(place, comparison(column('a/b', ['Two']), column('c/d', ['Two'])));
  const { title, gatewayId, draft, columns, focusedColumn } = workspace.state.getState();
  expect({ title, gatewayId, draft }).toEqual({
    title: 'Mine',
    gatewayId: 'my-gateway',
    draft: 'Two',
  });
  expect(focusedColumn).toBe(columns[0]?.id);
  expect(columns).toMatchObject([
    { model: 'a/b', system: 'Be brief.', policy: { cacheTtl: 60 }, promptSynced: true, turns: [] },
    { model: 'c/d', parameters: { temperature: 0.2 }, turns: [] },
  ]);
});

it('lets each column wait with its own prompts where they differ or are several', () => {
  const place = screen();
  const { workspace } = place;
  openComparison(place, comparison(column('a/b', ['One', 'Two']), column('c/d', ['Two'])));
  const { draft, columns } = workspace.state.getState();
  expect(draft).toBe('');
  expect(columns.map(({ turns }) => turns)).toMatchObject([
    [
      { prompt: 'One', runId: null },
      { prompt: 'Two', runId: null },
    ],
    [{ prompt: 'Two', runId: null }],
  ]);
});

it('brings back what was on screen, and leaves the screen around it alone', () => {
  const place = screen();
  const { workspace } = place;
  workspace.edit((current) => ({ ...current, title: 'Before', draft: 'typed' }));
  const before = workspace.state.getState();
  const undo = openComparison(place, comparison(column('a/b', [])));
  workspace.edit((current) => ({ ...current, inspectorOpen: false }));
  undo();
  expect(workspace.state.getState()).toEqual({ ...before, inspectorOpen: false });
});

it('knows when something would be lost', () => {
  const place = screen();
  const { workspace } = place;
  expect(holdsWork(place)).toBe(false);
  workspace.edit((current) => ({ ...current, draft: ' ' }));
  expect(holdsWork(place)).toBe(false);
  openComparison(place, comparison(column('a/b', ['One']), column('c/d', ['Two'])));
  expect(holdsWork(place)).toBe(true);
  const onlyAnImage = screen();
  const part: ImagePart = { type: 'image', mimeType: 'image/png', base64: 'AAAA' };
  onlyAnImage.attachments.setState([attachmentOf({ name: 'cat.png', part })], true);
  expect(holdsWork(onlyAnImage)).toBe(true);
});

it('puts images beside the prompt of all columns, or beside the prompts that wait', () => {
  const image: ImagePart = { type: 'image', mimeType: 'image/png', base64: 'AAAA' };
  const other: ImagePart = { ...image, base64: 'BBBB' };
  const place = screen();
  const undo = openComparison(
    place,
    comparison(column('a/b', ['One'], [image]), column('c/d', ['One'], [image])),
  );
  expect(place.workspace.state.getState().draft).toBe('One');
  expect(place.attachments.getState()).toMatchObject([{ name: 'Image 1', part: image }]);
  undo();
  expect(place.attachments.getState()).toEqual([]);

  openComparison(
    place,
    comparison(column('a/b', ['One'], [image]), column('c/d', ['One'], [other])),
  );
  const turns = place.workspace.state.getState().columns.flatMap((one) => one.turns);
  expect(turns.map(({ id }) => place.kept.get(id))).toEqual([[image], [other]]);
  expect(place.attachments.getState()).toEqual([]);
});
