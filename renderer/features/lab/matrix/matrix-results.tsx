import { SegmentedControl } from '@renderer/ui/segmented-control';
import type { Lab } from '@shared/domain/lab/lab';
import type { MatrixLab } from '@shared/domain/lab/lab-definition';
import {
  MATRIX_METRICS,
  matrixFigures,
  type MatrixMetric,
} from '@shared/domain/lab/matrix-figures';
import { useEffect, useMemo, useRef, useState } from 'react';
import { CellComparison } from './cell-comparison';
import { CellPanel } from './cell-panel';
import { HeatMap } from './heat-map';
import { METRIC_WORDS } from './metric-words';
import { focusCell, type Place } from './use-grid-focus';

/** The heat map of an experiment, and what is behind its cells. */
export function MatrixResults({ lab, definition }: { lab: Lab; definition: MatrixLab }) {
  const [metric, setMetric] = useState<MatrixMetric>('first-text');
  const [chosen, setChosen] = useState<Place | null>(null);
  const [kept, setKept] = useState<Place | null>(null);
  const figures = useMemo(() => matrixFigures(definition, lab.shots), [definition, lab.shots]);
  const behind = useRef<HTMLDivElement>(null);
  const results = useRef<HTMLElement>(null);
  // What was asked for may lie below the fold.
  useEffect(() => {
    if (chosen !== null) behind.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const close = () => {
    // The button that was pressed goes away.
    if (results.current !== null && chosen !== null) focusCell(results.current, chosen);
    setChosen(null);
    setKept(null);
  };
  const comparing = chosen !== null && kept !== null && !samePlace(chosen, kept);
  return (
    <section ref={results} aria-label="Results" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <SegmentedControl
          label="Figure in the cells"
          value={metric}
          options={MATRIX_METRICS.map((value) => ({ value, label: METRIC_WORDS[value].label }))}
          onChange={setMetric}
        />
        <span className="text-sm text-faint">
          Arrow keys move from cell to cell; Enter shows what is behind one.
        </span>
      </div>
      <HeatMap
        definition={definition}
        figures={figures}
        metric={metric}
        chosen={[chosen, kept].filter((place) => place !== null)}
        onChoose={setChosen}
      />
      {/* Brings the head of what is behind a cell into sight, and keeps the map there. */}
      <div ref={behind} className="-mb-3 scroll-mb-60" />
      {comparing ? (
        <CellComparison
          lab={lab}
          definition={definition}
          figures={figures}
          places={[kept, chosen]}
          onClose={close}
        />
      ) : null}
      {chosen !== null && !comparing ? (
        <CellPanel
          lab={lab}
          definition={definition}
          place={chosen}
          kept={kept !== null}
          onKeep={() => setKept(kept === null ? chosen : null)}
          onClose={close}
        />
      ) : null}
    </section>
  );
}

const samePlace = (one: Place, other: Place) =>
  one.row === other.row && one.column === other.column;
