import type { RunRequest } from '@shared/domain/run-request';
import { takesImages } from '@shared/domain/takes-images';
import { useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useColumn, useCompare, useWorkspace } from '../compare-context';
import { nextRequest } from '../state/next-request';

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
    return nextRequest({
      column,
      gatewayId,
      sharedDraft,
      attached: waiting.map(({ part }) => part),
      imagesOf: controller.imagesOf,
      takesImages: takesImages(findModel(column.model)),
      findRun: answers.find,
    });
  }, [column, gatewayId, sharedDraft, answers, waiting, findModel, controller]);
}
