import { Button } from '@renderer/ui/button';
import type { Lab, LabShot } from '@shared/domain/lab/lab';
import type { MatrixLab } from '@shared/domain/lab/lab-definition';
import { ShotTable } from '../cache/shot-table';
import { useLabServices } from '../lab-context';
import { CellAnswer } from './cell-answer';
import type { Place } from './use-grid-focus';
import { variantWords } from './variant-heads';

/** What is behind a cell: its shots with status, times, cost and why, and what was answered. */
export function CellPanel(props: {
  lab: Lab;
  definition: MatrixLab;
  place: Place;
  kept: boolean;
  onKeep: () => void;
  onClose: () => void;
}) {
  const { lab, definition, place, kept, onKeep, onClose } = props;
  const { openRuns } = useLabServices();
  const shots = shotsOf(lab, place);
  const runIds = shots.flatMap(({ runId }) => runId ?? []);
  return (
    <section
      aria-label={`Cell: prompt ${place.row + 1}, ${variantWords(definition.axes, place.column) || 'no variant'}`}
      className="flex flex-col gap-2"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="min-w-0 font-semibold">
          Prompt {place.row + 1}{' '}
          <code className="text-sm font-normal text-muted">
            {variantWords(definition.axes, place.column)}
          </code>
        </h3>
        <span className="flex-1" />
        <Button size="small" variant="ghost" aria-pressed={kept} onClick={onKeep}>
          {kept ? 'Kept: choose another cell' : 'Compare with …'}
        </Button>
        <Button
          size="small"
          variant="ghost"
          disabled={runIds.length === 0}
          onClick={() => void openRuns(runIds)}
        >
          Open in Compare
        </Button>
        <Button size="small" variant="ghost" onClick={onClose}>
          Close
        </Button>
      </div>
      <ShotTable shots={shots} />
      <CellAnswer shots={shots} />
    </section>
  );
}

/** The shots of a cell. */
export function shotsOf({ shots }: Lab, { row, column }: Place): LabShot[] {
  return shots.filter((shot) => shot.row === row && shot.column === column);
}
