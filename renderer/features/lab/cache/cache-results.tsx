import { useThrottled } from '@renderer/lib/use-throttled';
import { cacheFigures } from '@shared/domain/lab/cache-figures';
import type { Lab } from '@shared/domain/lab/lab';
import type { CacheLab } from '@shared/domain/lab/lab-definition';
import { memo, useMemo } from 'react';
import { CacheFigureStrip } from './cache-figure-strip';
import { ExpiryResult } from './expiry-result';
import { KeyResult } from './key-result';
import { ShotChart } from './shot-chart';
import { ShotTable } from './shot-table';

/** Ms between two drawings, for each shot there is: many are costly to draw, and nobody reads them one by one. */
const PAUSE_PER_SHOT = 1;

const Chart = memo(ShotChart);
const Rows = memo(ShotTable);

/** What the cache did: the figures, what the test found, and every shot. All of it while it runs. */
export function CacheResults({ definition, lab }: { definition: CacheLab; lab: Lab }) {
  const { shots } = lab;
  const drawn = useThrottled(shots, PAUSE_PER_SHOT * shots.length);
  const figures = useMemo(() => cacheFigures(definition, shots), [definition, shots]);
  return (
    <>
      <CacheFigureStrip figures={figures} lab={lab} />
      {figures.expiry === null ? null : (
        <ExpiryResult finding={figures.expiry} shots={shots} policy={definition.request.policy} />
      )}
      {figures.keys.length === 0 ? null : <KeyResult findings={figures.keys} />}
      <Chart shots={drawn} />
      <Rows shots={drawn} />
    </>
  );
}
