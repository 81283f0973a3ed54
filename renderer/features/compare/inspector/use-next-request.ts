import type { RunRequest } from '@shared/domain/run-request';
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useColumn, useCompare, useWorkspace } from '../compare-context';
import { takesImages } from '../state/attachments';
import { conversationRequest } from '../state/conversation-request';

/** What the column would send now; while the prompt is empty, what it sent last. Null without a column. */
export function useNextRequest(columnId: string): RunRequest | null {
  const { attachments, controller, findModel, runs } = useCompare();
  const waiting = useStore(attachments);
  const column = useColumn(columnId);
  const gatewayId = useWorkspace((workspace) => workspace.gatewayId);
  const sharedDraft = useWorkspace((workspace) => workspace.draft);
  // History is part of a request, so it is built anew when an answer ends; not while one streams.
  const version = useSyncExternalStore(runs.subscribeStates, runs.statesVersion);
  const answers = useMemo(() => ({ version, find: runs.get }), [version, runs]);
  return useMemo(() => {
    if (column === undefined) return null;
    const draft = column.promptSynced ? sharedDraft : column.draft;
    const last = column.turns.length - 1;
    const repeats = draft.trim() === '' && last >= 0;
    const lastTurn = column.turns[last];
    const images = column.promptSynced ? waiting.map(({ part }) => part) : [];
    return conversationRequest({
      column,
      gatewayId,
      earlier: repeats ? column.turns.slice(0, last) : column.turns,
      prompt: repeats ? (lastTurn?.prompt ?? '') : draft,
      images: repeats && lastTurn !== undefined ? controller.imagesOf(lastTurn) : images,
      takesImages: takesImages(findModel(column.model)),
      findRun: answers.find,
    });
  }, [column, gatewayId, sharedDraft, answers, waiting, findModel, controller]);
}
