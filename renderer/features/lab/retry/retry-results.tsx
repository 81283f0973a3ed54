import { Histogram } from '@renderer/ui/chart/histogram';
import type { ChartKind } from '@renderer/ui/chart/chart-kinds';
import { Timeline } from '@renderer/ui/timeline/timeline';
import type { Backoff } from '@shared/domain/gateway-policy';
import type { LabShot } from '@shared/domain/lab/lab';
import type { RetryLab } from '@shared/domain/lab/lab-definition';
import { retryFigures, type BackoffFigures } from '@shared/domain/retry/retry-figures';
import { useMemo } from 'react';
import { FiguresTable } from './figures-table';
import { comparedLanes } from './foresight-lanes';
import { TriesTable } from './tries-table';

const TONES: Record<Backoff, ChartKind['tone']> = {
  constant: 'info',
  linear: 'accent',
  exponential: 'neutral',
};

/** What was foreseen beside what was measured: times, figures, distribution, and every run. */
export function RetryResults(props: { definition: RetryLab; shots: readonly LabShot[] }) {
  const { definition, shots } = props;
  const figures = useMemo(() => retryFigures(definition, shots), [definition, shots]);
  const { lanes, to } = comparedLanes(figures);
  return (
    <>
      <section
        aria-label="Foreseen and measured"
        className="flex flex-col gap-3 rounded-lg border border-line bg-surface p-3.5"
      >
        <h3 className="text-sm font-semibold">Foreseen and measured</h3>
        <Timeline label="Foreseen and measured tries" lanes={lanes} to={to} />
        <FiguresTable figures={figures} />
        <p className="text-sm text-muted">
          Before the arrow stands what was foreseen, after it what was measured. “Settled” is the
          first byte of the answer or the final failure. Measured by the demo gateway at its
          provider, from when it began with the request. The real gateway tells nobody how often it
          tried.
        </p>
      </section>
      <Distribution figures={figures} />
      <TriesTable definition={definition} shots={shots} />
    </>
  );
}

function Distribution({ figures }: { figures: readonly BackoffFigures[] }) {
  const values = figures.flatMap(({ backoff, measured }) =>
    measured.flatMap(({ tries }) => {
      const settled = tries.at(-1)?.endedAt;
      return settled === undefined ? [] : [{ value: settled, kind: backoff }];
    }),
  );
  if (values.length === 0) return null;
  return (
    <Histogram
      label="Time until the answer or the final failure"
      axis={{ label: 'time', unit: 'ms' }}
      kinds={figures.map(({ backoff }) => ({
        id: backoff,
        label: backoff,
        tone: TONES[backoff],
      }))}
      values={values}
    />
  );
}
