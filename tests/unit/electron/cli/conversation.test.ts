import { conversationsOf } from '@electron/cli/conversation';
import { createAttachmentsStore } from '@renderer/features/compare/state/attachments';
import { nextRequest } from '@renderer/features/compare/state/next-request';
import { openComparison } from '@renderer/features/compare/state/open-comparison';
import { createWorkspaceStore } from '@renderer/features/compare/state/workspace-store';
import { newRun } from '@shared/domain/apply-run-event';
import type { Run } from '@shared/domain/run';
import type { ImagePart, RunRequest } from '@shared/domain/run-request';
import { arbitraryComparison } from '@tests/support/arbitrary-comparison';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** What the window sends of each column when the file is opened and every prompt is answered so. */
function sentByWindow(
  document: Parameters<typeof openComparison>[1],
  { answer, takesImages }: { answer: string; takesImages: boolean },
): RunRequest[][] {
  const kept = new Map<string, readonly ImagePart[]>();
  const runs = new Map<string, Run>();
  const attachments = createAttachmentsStore();
  const workspace = createWorkspaceStore(
    { load: async () => null, save: async () => {} },
    () => {},
  );
  const controller = {
    keepImages: (id: string, images: readonly ImagePart[]) => void kept.set(id, images),
  };
  openComparison({ workspace, attachments, controller }, document);
  const { columns, draft, gatewayId } = workspace.state.getState();
  return columns.map((opened) => {
    const requests: RunRequest[] = [];
    let column = opened;
    let sharedDraft = draft;
    const waiting = column.turns.length || 1;
    for (let index = 0; index < waiting; index += 1) {
      const request = nextRequest({
        column,
        sharedDraft,
        attached: attachments.getState().map(({ part }) => part),
        gatewayId,
        takesImages,
        imagesOf: ({ id }) => kept.get(id) ?? [],
        findRun: (id) => runs.get(id),
      });
      const runId = `${index}`;
      runs.set(runId, { ...newRun(runId, request, 0), text: answer });
      requests.push(request);
      const turns = column.turns.map((turn, at) => (at === index ? { ...turn, runId } : turn));
      column = { ...column, turns };
      sharedDraft = '';
    }
    return requests;
  });
}

test('a file sends the same from the terminal and from the window', () => {
  const runnable = arbitraryComparison.filter(({ columns }) =>
    columns.every(
      ({ model, turns }) =>
        model.trim() !== '' &&
        turns.length > 0 &&
        turns.every(({ prompt }) => prompt.trim() !== ''),
    ),
  );
  fc.assert(
    fc.property(
      runnable,
      fc.constantFrom('', 'Yes.'),
      fc.boolean(),
      (document, answer, takesImages) => {
        const fromTerminal = conversationsOf(document).map(({ prompts, requestAfter }) =>
          prompts.map((_, at) =>
            requestAfter(
              prompts.slice(0, at).map(() => answer),
              takesImages,
            ),
          ),
        );
        expect(fromTerminal).toEqual(sentByWindow(document, { answer, takesImages }));
      },
    ),
  );
});
