import { EmptyState } from '@renderer/ui/empty-state';
import type { LabViewProps } from '../lab-context';
import { RetryForesight } from './retry-foresight';
import { RetryForm } from './retry-form';
import { RetryResults } from './retry-results';

/** The retry lab: how the simulated provider fails, what is foreseen of each backoff, and what came of it. */
export function RetryLab({ lab, outcome }: LabViewProps) {
  return (
    <>
      <RetryForm />
      {outcome}
      {lab?.definition.kind === 'retry' ? (
        <RetryResults definition={lab.definition} shots={lab.shots} />
      ) : (
        <>
          <RetryForesight />
          <EmptyState title="Rehearse a failing provider">
            Choose how the demo gateway’s provider fails, then run: what was foreseen and what was
            measured stand beside each other, for each backoff.
          </EmptyState>
        </>
      )}
    </>
  );
}
