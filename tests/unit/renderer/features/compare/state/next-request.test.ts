import { newColumn } from '@renderer/features/compare/state/default-workspace';
import { nextRequest } from '@renderer/features/compare/state/next-request';
import type { ColumnState } from '@shared/domain/workspace';
import { expect, test } from 'vitest';

const image = { type: 'image', mimeType: 'image/png', base64: 'AA==' } as const;
const column = (given: Partial<ColumnState>): ColumnState => ({
  ...newColumn('openai/gpt-4.1', 'chat-completions'),
  ...given,
});
const sent = [{ id: 't', prompt: 'Before', runId: null }];

const contentOf = (one: ColumnState, sharedDraft: string) =>
  nextRequest({
    column: one,
    sharedDraft,
    attached: [image],
    gatewayId: null,
    takesImages: true,
    imagesOf: () => [],
    findRun: () => undefined,
  }).messages.at(-1)?.content;

test('is what is typed for all columns, with what is attached', () => {
  expect(contentOf(column({}), 'Hello')).toEqual([image, { type: 'text', text: 'Hello' }]);
});

test('is what is typed in a column of its own, without what is attached for all', () => {
  const own = column({ promptSynced: false, draft: 'Mine' });
  expect(contentOf(own, 'Hello')).toEqual([{ type: 'text', text: 'Mine' }]);
});

test('is what was sent last while nothing is typed', () => {
  const turns = [{ id: 't', prompt: 'Before', runId: 'r' }];
  expect(contentOf(column({ turns }), ' ')).toEqual([{ type: 'text', text: 'Before' }]);
});

test('is the first prompt that waits, whatever is typed behind it', () => {
  const turns = [...sent, { id: 'u', prompt: 'After', runId: null }];
  expect(contentOf(column({ turns }), 'Typed')).toEqual([{ type: 'text', text: 'Before' }]);
});
