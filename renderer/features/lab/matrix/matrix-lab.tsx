import { EmptyState } from '@renderer/ui/empty-state';
import type { LabViewProps } from '../lab-context';
import { MatrixForm } from './matrix-form';
import { MatrixResults } from './matrix-results';

/** The matrix: variants of one request against prompts, as a heat map. */
export function MatrixLab({ lab, outcome }: LabViewProps) {
  return (
    <>
      <MatrixForm />
      {outcome}
      {lab?.definition.kind === 'matrix' ? (
        <MatrixResults key={lab.id} lab={lab} definition={lab.definition} />
      ) : (
        <EmptyState title="See where a setting matters">
          Each column is one combination of the values above, each row a prompt. Run the matrix, and
          its cells fill with times, HIT rate, cost and failures.
        </EmptyState>
      )}
    </>
  );
}
