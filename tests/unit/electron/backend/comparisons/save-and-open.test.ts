import {
  comparisonFromText,
  comparisonToText,
} from '@electron/backend/comparisons/comparison-text';
import { documentOf } from '@electron/backend/comparisons/document-of';
import { createAttachmentsStore } from '@renderer/features/compare/state/attachments';
import { openComparison } from '@renderer/features/compare/state/open-comparison';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import type { ComparisonDocument } from '@shared/domain/comparison-document';
import type { ImagePart } from '@shared/domain/run-request';
import { arbitraryComparison } from '@tests/support/arbitrary-comparison';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** The comparison as it is saved again after it was opened. */
function openedAndSaved(document: ComparisonDocument): ComparisonDocument {
  const turns: Record<string, ImagePart[]> = {};
  const keepImages = (turnId: string, images: readonly ImagePart[]) => {
    turns[turnId] = [...images];
  };
  const stores = {
    workspace: createWorkspaceStore({ load: async () => null, save: async () => {} }, () => {}),
    attachments: createAttachmentsStore(),
    controller: { keepImages },
  };
  openComparison(stores, document);
  const draft = stores.attachments.getState().map(({ part }) => part);
  const options = { includeAnswers: true, images: { turns, draft }, findRun: () => null };
  return documentOf(stores.workspace.state.getState(), options);
}

/** Nobody can send a blank prompt. */
const canBeOnScreen = ({ columns }: ComparisonDocument) =>
  columns.every(({ turns }) => turns.every(({ prompt }) => prompt.trim() !== ''));

test('what is opened is saved as it was: prompts, images and settings; answers stay in the file', () => {
  fc.assert(
    fc.property(arbitraryComparison.filter(canBeOnScreen), (document) => {
      const asked = {
        ...document,
        columns: document.columns.map((column) => ({
          ...column,
          turns: column.turns.map((turn) => ({ ...turn, answer: null })),
        })),
      };
      expect(openedAndSaved(document)).toEqual(asked);
    }),
  );
});

test('a file that is opened and saved does not change by a line', () => {
  const text = `version: 1
kind: comparison
prompts:
  - text: What is this?
    images:
      - cat
columns:
  - model: openai/gpt-4.1
    format: chat-completions
    parameters:
      stream: true
      extra_body:
        tools:
          - type: function
            function:
              name: weather
media:
  cat: data:image/png;base64,iVBORw0KGgoAAAAA
`;
  const saved = comparisonToText(openedAndSaved(comparisonFromText(text)));
  const withoutHeading = saved.slice(saved.indexOf('version:'));
  // Names follow from the bytes.
  expect(withoutHeading.replaceAll(/media-[0-9a-f]{12}/g, 'cat')).toBe(text);
});
