import { EmptyState } from '@renderer/ui/empty-state';
import { Spinner } from '@renderer/ui/spinner';
import type { Lab } from '@shared/domain/lab/lab';
import { Suspense, useMemo } from 'react';
import { ShotTable } from '../cache/shot-table';
import { useLabServices, type LabViewProps } from '../lab-context';
import { FormatsForm } from './formats-form';

/** One request in several formats: which, how each was answered, and what went over the wire. */
export function FormatsLab({ lab, outcome }: LabViewProps) {
  return (
    <>
      <FormatsForm />
      {outcome}
      {lab === null ? (
        <EmptyState title="See what the formats do differently">
          The same prompt goes out once per format. Bodies, events, counts, times and texts then
          stand side by side.
        </EmptyState>
      ) : (
        <Results lab={lab} />
      )}
    </>
  );
}

function Results({ lab }: { lab: Lab }) {
  const { slots } = useLabServices();
  const { shots } = lab;
  const runs = useMemo(
    () => shots.flatMap(({ label, runId }) => (runId === null ? [] : [{ label, runId }])),
    [shots],
  );
  return (
    <>
      <ShotTable shots={shots} />
      {runs.length === 0 ? null : (
        <section aria-label="On the wire" className="flex flex-col gap-3">
          <h2 className="text-lg font-semibold">On the wire</h2>
          <Suspense fallback={<Spinner label="Loading the comparison" />}>
            {slots.wireComparison({ runs })}
          </Suspense>
        </section>
      )}
    </>
  );
}
