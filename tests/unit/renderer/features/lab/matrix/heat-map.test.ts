import fc from 'fast-check';
import { expect, it } from 'vitest';
import { definitionFileName } from '@renderer/features/lab/definition-file/definition-file-name';
import { SHADES, shadeOf } from '@renderer/features/lab/matrix/heat-shade';
import { cellWords } from '@renderer/features/lab/matrix/metric-words';
import { variantHeads, variantWords } from '@renderer/features/lab/matrix/variant-heads';
import type { MatrixAxis, MatrixLab } from '@shared/domain/lab/lab-definition';
import { matrixFigures } from '@shared/domain/lab/matrix-figures';
import { matrixVariants } from '@shared/domain/lab/matrix-variants';
import { answeredShot, labShot } from '@tests/support/lab-shot';
import { runRequest } from '@tests/support/run-request';

const definition: MatrixLab = {
  version: 1,
  kind: 'matrix',
  name: 'TTL: 60/300 – Größe!',
  budget: null,
  request: runRequest(),
  axes: [],
  prompts: ['one'],
  repeats: 2,
  atOnce: 1,
};
const words = (
  shots: Parameters<typeof matrixFigures>[1],
  metric: 'first-text' | 'cost' | 'hit-rate',
) => cellWords(matrixFigures(definition, shots).all, metric);

it('heads every column with the values that it sends', () => {
  const fields = ['cf-aig-cache-ttl', 'temperature', 'seed'] as const;
  const axes = fc
    .array(fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }), {
      maxLength: 3,
    })
    .map((values) =>
      values.map((own, at): MatrixAxis => ({ field: fields[at] ?? 'seed', values: own })),
    );
  fc.assert(
    fc.property(axes, (given) => {
      const variants = matrixVariants(runRequest(), given);
      expect(variants.map((_, column) => variantWords(given, column))).toEqual(
        variants.map(({ label }) => label),
      );
      for (const heads of variantHeads(given))
        expect(heads.reduce((sum, { span }) => sum + span, 0)).toBe(variants.length);
    }),
  );
});

it('shades the best least and the worst most, and leaves alone what is not known', () => {
  const range = { best: 100, worst: 500 };
  expect([100, 300, 500].map((figure) => shadeOf(figure, range))).toEqual([0, 2, SHADES - 1]);
  expect(shadeOf(1, { best: 1, worst: 0 })).toBe(0);
  expect([shadeOf(null, range), shadeOf(5, null)]).toEqual([null, null]);
});

it('says beside a figure what it leaves open', () => {
  const miss = answeredShot(0, 'MISS', { firstTextAfter: 800 });
  const hit = answeredShot(1, 'HIT', { firstTextAfter: 12 });
  expect(words([miss, hit], 'first-text')).toEqual({ figure: '800 ms', note: 'cached 12 ms' });
  expect(words([hit], 'first-text')).toEqual({ figure: '–', note: 'cached 12 ms' });
  expect(words([miss, labShot({ index: 1 })], 'first-text').note).toBe('1 of 2');
  expect(words([miss, labShot({ index: 1, state: 'skipped' })], 'cost').note).toBe('1 not sent');
  expect(words([miss, { ...hit, state: 'failed' }], 'first-text').note).toBe('1 failed');
  expect(words([{ ...miss, cost: null }], 'cost')).toEqual({ figure: 'unknown', note: '' });
  expect(words([miss, hit], 'hit-rate')).toEqual({ figure: '50 %', note: '1 of 2' });
});

it('names a file after the experiment', () => {
  expect(definitionFileName(definition)).toBe('ttl-60-300-gr-e.matrix-lab.yaml');
  expect(definitionFileName({ ...definition, name: '' })).toBe('experiment.matrix-lab.yaml');
});
