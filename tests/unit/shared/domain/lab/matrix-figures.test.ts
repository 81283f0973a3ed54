import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MatrixLab } from '@shared/domain/lab/lab-definition';
import {
  extremesOf,
  MATRIX_METRICS,
  matrixFigures,
  metricOf,
} from '@shared/domain/lab/matrix-figures';
import { answeredShot, labShot } from '@tests/support/lab-shot';
import { runRequest } from '@tests/support/run-request';

const definition: MatrixLab = {
  version: 1,
  kind: 'matrix',
  name: '',
  budget: null,
  request: runRequest(),
  axes: [{ field: 'cf-aig-cache-ttl', values: [60, 300] }],
  prompts: ['one', 'two'],
  repeats: 3,
  atOnce: 1,
};

it('keeps the times of cached answers apart from those of the provider', () => {
  const shots = [
    answeredShot(0, 'MISS', { firstTextAfter: 900, took: 1_000 }),
    answeredShot(1, 'HIT', { firstTextAfter: 9, took: 10 }),
    answeredShot(2, 'HIT', { firstTextAfter: 19, took: 20 }),
  ];
  const cell = matrixFigures(definition, shots).cells[0]?.[0];
  expect(cell).toMatchObject({
    firstText: { origin: 900, cached: 9 },
    total: { origin: 1_000, cached: 10 },
    hitRate: 2 / 3,
    cost: 0.001,
  });
});

it('never shows an unknown price as nothing, and counts what has none', () => {
  const shots = [answeredShot(0, null, { cost: null }), answeredShot(1, null, { cost: 0.002 })];
  const [cell, other] = matrixFigures(definition, shots).cells[0] ?? [];
  expect(cell).toMatchObject({ cost: 0.002, unpriced: 1, hitRate: null });
  expect(other).toMatchObject({ cost: null, runs: 0, firstText: { origin: null } });
});

it('counts failures of what was sent, and leaves out what never was', () => {
  const shots = [
    labShot({ state: 'failed', endedAfter: 5 }),
    labShot({ index: 1, state: 'skipped' }),
    labShot({ index: 2, state: 'running' }),
  ];
  const { all } = matrixFigures(definition, shots);
  expect(all).toMatchObject({ shots: 3, runs: 1, failures: 1, skipped: 1, open: 1, hitRate: null });
  expect(metricOf(all, 'total')).toBeNull();
});

it('calls the least time the best and the most hits; with nothing to choose between, nothing stands out', () => {
  const shots = [
    answeredShot(0, 'MISS', { took: 300 }),
    answeredShot(1, 'HIT', { column: 1, took: 10 }),
    answeredShot(2, 'MISS', { column: 1, took: 100 }),
  ];
  const [cells = []] = matrixFigures(definition, shots).cells;
  expect(extremesOf(cells, 'total')).toEqual({ best: 100, worst: 300 });
  expect(extremesOf(cells, 'hit-rate')).toEqual({ best: 0.5, worst: 0 });
  expect(extremesOf(cells, 'failures')).toBeNull();
  expect(extremesOf(cells.slice(0, 1), 'total')).toBeNull();
});

const anyShots = fc.array(
  fc
    .record({
      row: fc.nat(1),
      column: fc.nat(1),
      state: fc.constantFrom('completed', 'failed', 'skipped', 'waiting', 'length' as const),
      cacheStatus: fc.constantFrom('HIT' as const, 'MISS' as const, null),
      cost: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    })
    .map((given) => labShot(given as Parameters<typeof labShot>[0])),
  { maxLength: 40 },
);

it('loses and doubles no shot: rows, columns and cells each add up to all', () => {
  fc.assert(
    fc.property(anyShots, (shots) => {
      const { cells, variants, prompts, all } = matrixFigures(definition, shots);
      for (const part of [cells.flat(), variants, prompts]) {
        for (const count of ['shots', 'runs', 'open', 'skipped', 'failures', 'hits'] as const)
          expect(part.reduce((sum, cell) => sum + cell[count], 0)).toBe(all[count]);
        expect(part.reduce((sum, cell) => sum + (cell.cost ?? 0), 0)).toBeCloseTo(all.cost ?? 0);
      }
      expect(all.shots).toBe(shots.length);
      for (const metric of MATRIX_METRICS) {
        const range = extremesOf(cells.flat(), metric);
        for (const cell of cells.flat()) {
          const figure = metricOf(cell, metric);
          if (range === null || figure === null) continue;
          expect((figure - range.best) / (range.worst - range.best)).toBeGreaterThanOrEqual(0);
          expect((figure - range.best) / (range.worst - range.best)).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});
