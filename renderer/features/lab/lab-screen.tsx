import { Spinner } from '@renderer/ui/spinner';
import type { LabKind } from '@shared/domain/lab/lab-definition';
import { Suspense, useEffect } from 'react';
import { useLabServices } from './lab-context';
import { DefinitionButtons } from './definition-file/definition-buttons';
import { DefinitionDrop } from './definition-file/definition-drop';
import { LabHeader } from './lab-header';
import { LABS } from './labs';
import { LabOutcome } from './lab-outcome';
import { LabPlan } from './lab-plan';
import { RequestEditor } from './request/request-editor';
import { RunControl } from './run-control';
import { SavedLabs } from './saved/saved-labs';
import { useLab } from './state/use-lab';

/** One lab: what will be sent, and below it what came of the experiment that is looked at. */
export function LabScreen({ kind, labId }: { kind: LabKind; labId: string | null }) {
  const view = useLab(labId);
  const lab = view?.lab ?? null;
  const { Screen } = LABS[kind];
  const { goTo } = useLabServices();
  const ownKind = lab?.definition.kind ?? kind;
  // An address may name an experiment of another lab.
  useEffect(() => {
    if (ownKind !== kind) goTo(ownKind, labId);
  }, [ownKind, kind, labId, goTo]);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <LabHeader
        kind={kind}
        actions={
          <>
            <DefinitionButtons kind={kind} />
            <RunControl kind={kind} lab={lab} />
          </>
        }
      />
      <DefinitionDrop />
      <div className="min-h-0 flex-1 overflow-y-auto">
        <div className="mx-auto flex max-w-300 flex-col gap-4 px-5 py-4">
          <LabPlan kind={kind} />
          <RequestEditor kind={kind} />
          <Suspense fallback={<Spinner label="Loading the lab" />}>
            {Screen === null ? null : (
              <Screen
                lab={ownKind === kind ? lab : null}
                outcome={view === undefined ? null : <LabOutcome view={view} kind={kind} />}
              />
            )}
          </Suspense>
          <SavedLabs shown={labId} />
        </div>
      </div>
    </div>
  );
}
