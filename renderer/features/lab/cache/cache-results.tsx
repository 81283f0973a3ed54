import { cacheFigures } from '@shared/domain/lab/cache-figures';
import type { Lab } from '@shared/domain/lab/lab';
import type { CacheLab } from '@shared/domain/lab/lab-definition';
import { useMemo } from 'react';
import { CacheFigureStrip } from './cache-figure-strip';
import { ExpiryResult } from './expiry-result';
import { KeyResult } from './key-result';
import { ShotChart } from './shot-chart';
import { ShotTable } from './shot-table';

/** What the cache did: the figures, what the test found, and every shot. All of it while it runs. */
export function CacheResults({ definition, lab }: { definition: CacheLab; lab: Lab }) {
  const { shots } = lab;
  const figures = useMemo(() => cacheFigures(definition, shots), [definition, shots]);
  return (
    <>
      <CacheFigureStrip figures={figures} lab={lab} />
      {figures.expiry === null ? null : (
        <ExpiryResult finding={figures.expiry} shots={shots} policy={definition.request.policy} />
      )}
      {figures.keys.length === 0 ? null : <KeyResult findings={figures.keys} />}
      <ShotChart shots={shots} />
      <ShotTable shots={shots} />
    </>
  );
}
