import {
  comparisonFromText,
  comparisonToText,
} from '@electron/backend/comparisons/comparison-text';
import { createOpenedAnswers } from '@electron/backend/comparisons/opened-answers';
import { documentOf } from '@electron/backend/comparisons/document-of';
import { createAttachmentsStore } from '@renderer/features/compare/state/attachments';
import { openComparison } from '@renderer/features/compare/state/open-comparison';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import type { ComparisonDocument } from '@shared/domain/comparison-document';
import type { ImagePart } from '@shared/domain/run-request';
import { DEFAULT_SETTINGS } from '@shared/domain/settings';
import { arbitraryComparison } from '@tests/support/arbitrary-comparison';
import { memoryDocuments } from '@tests/support/memory-documents';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** The comparison as it is saved again after its file was opened. */
function openedAndSaved(text: string): ComparisonDocument {
  const turns: Record<string, ImagePart[]> = {};
  const keepImages = (turnId: string, images: readonly ImagePart[]) => {
    turns[turnId] = [...images];
  };
  const stores = {
    workspace: createWorkspaceStore({ load: async () => null, save: async () => {} }, () => {}),
    attachments: createAttachmentsStore(),
    controller: { keepImages },
  };
  const answers = createOpenedAnswers({
    documents: memoryDocuments(),
    settings: { get: () => DEFAULT_SETTINGS, onChange: () => {} },
    workspace: { load: () => null },
  });
  openComparison(stores, comparisonFromText(text), answers.open(text));
  const draft = stores.attachments.getState().map(({ part }) => part);
  const options = { includeAnswers: true, images: { turns, draft }, findRun: answers.get };
  return documentOf(stores.workspace.state.getState(), options);
}

/** A comparison that can be on screen: nobody can send a blank prompt. */
const asked = arbitraryComparison.filter(({ columns }) =>
  columns.every(({ turns }) => turns.every(({ prompt }) => prompt.trim() !== '')),
);

test('what is opened is saved as it was: settings, prompts, images and answers', () => {
  fc.assert(
    fc.property(asked, (document) => {
      const text = comparisonToText(document);
      expect(comparisonToText(openedAndSaved(text))).toBe(text);
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
  const saved = comparisonToText(openedAndSaved(text));
  const withoutHeading = saved.slice(saved.indexOf('version:'));
  // Names follow from the bytes.
  expect(withoutHeading.replaceAll(/media-[0-9a-f]{12}/g, 'cat')).toBe(text);
});
