import type { LabKind } from '@shared/domain/lab/lab-definition';
import { useCallback, useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { useLabServices } from '../lab-context';
import { defaultDefinition } from './default-definition';
import type { DefinitionOf } from './lab-drafts';

/** The definition of a kind that is being made up, and how to change parts of it. An empty one begins with the focused column's request. */
export function useLabDraft<Kind extends LabKind>(
  kind: Kind,
): [DefinitionOf<Kind>, (change: Partial<DefinitionOf<Kind>>) => void] {
  const { drafts, requestOf } = useLabServices();
  const kept = useStore(drafts, (all) => all[kind]) as DefinitionOf<Kind> | undefined;
  const draft = useMemo(
    () => kept ?? defaultDefinition(kind, requestOf(null)),
    [kept, kind, requestOf],
  );
  useEffect(() => {
    if (kept === undefined) drafts.setState({ [kind]: draft });
  }, [kept, drafts, kind, draft]);
  const change = useCallback(
    (part: Partial<DefinitionOf<Kind>>) =>
      drafts.setState((all) => ({ [kind]: { ...(all[kind] ?? draft), ...part } })),
    [drafts, kind, draft],
  );
  return [draft, change];
}
