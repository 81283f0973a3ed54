import type { RunRequest } from '@shared/domain/run-request';
import { useMemo, useSyncExternalStore } from 'react';
import { useColumn, useCompare, useWorkspace } from '../compare-context';
import { conversationRequest } from '../state/conversation-request';

/** What the column would send now; while the prompt is empty, what it sent last. Null without a column. */
export function useNextRequest(columnId: string): RunRequest | null {
  const { runs } = useCompare();
  const column = useColumn(columnId);
  const sharedDraft = useWorkspace((workspace) => workspace.draft);
  // History is part of a request, so it is built anew when an answer ends; not while one streams.
  const version = useSyncExternalStore(runs.subscribeStates, runs.statesVersion);
  const answers = useMemo(() => ({ version, find: runs.get }), [version, runs]);
  return useMemo(() => {
    if (column === undefined) return null;
    const draft = column.promptSynced ? sharedDraft : column.draft;
    const last = column.turns.length - 1;
    const repeats = draft.trim() === '' && last >= 0;
    return conversationRequest({
      column,
      earlier: repeats ? column.turns.slice(0, last) : column.turns,
      prompt: repeats ? (column.turns[last]?.prompt ?? '') : draft,
      findRun: answers.find,
    });
  }, [column, sharedDraft, answers]);
}
