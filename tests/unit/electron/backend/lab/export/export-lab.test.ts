import { expect, it } from 'vitest';
import { exportLab } from '@electron/backend/lab/export/export-lab';
import type { AnswerSource } from '@electron/backend/lab/export/read-answers';
import { appError } from '@shared/domain/app-error';
import type { Lab, LabShot } from '@shared/domain/lab/lab';
import type { MatrixLab } from '@shared/domain/lab/lab-definition';
import { matrixFigures } from '@shared/domain/lab/matrix-figures';
import { answeredShot, labShot } from '@tests/support/lab-shot';
import { runRequest } from '@tests/support/run-request';

const definition: MatrixLab = {
  version: 1,
  kind: 'matrix',
  name: '',
  budget: null,
  request: runRequest(),
  axes: [
    { field: 'cf-aig-cache-ttl', values: [60, null] },
    { field: 'stream', values: [true] },
  ],
  prompts: ['=1+1, "quoted"\nsecond line'],
  repeats: 1,
  atOnce: 1,
};

const NO_RUNS: AnswerSource = { get: () => [], frames: () => ({ frames: [], total: 0 }) };

const labOf = (shots: LabShot[]): Lab => ({
  id: 'a',
  definition,
  demo: true,
  startedAt: 0,
  endedAt: 1,
  state: 'completed',
  shots,
  message: null,
});

const failure = appError({ kind: 'provider', code: 'provider-500', message: '@evil, said it' });
const lab = labOf([
  answeredShot(0, 'HIT', { took: 41.12345, entryAge: 1_500, expiresAt: Date.UTC(2026, 10, 22) }),
  labShot({ index: 1, column: 1, state: 'failed', status: 500, error: failure }),
]);

it('is one line per shot, with units in the names and nothing that a spreadsheet would run', () => {
  const csv = exportLab(lab, 'csv', NO_RUNS);
  const [heads = '', first = '', ...others] = csv.split('\r\n');
  expect(heads.split(',').slice(0, 13)).toEqual([
    'shot',
    'label',
    'prompt',
    'variant',
    'repeat',
    'state',
    'http_status',
    'cache_status',
    'started_ms',
    'ended_ms',
    'first_byte_ms',
    'first_text_ms',
    'total_ms',
  ]);
  expect(heads).toMatch(/,prompt_text,cf-aig-cache-ttl,stream$/);
  expect(first).toContain('completed,200,HIT,0,41.123,20.562,,41.123,');
  expect(first).toContain('2026-11-22T00:00:00.000Z');
  expect(others.join('\r\n')).toContain(`"'@evil, said it"`);
  expect(csv).toContain(`"'=1+1, ""quoted""\nsecond line",60,true\r\n`);
  expect(csv).toContain(`second line",,true\r\n`);
});

it('has the same columns for every kind but for those of a matrix', () => {
  const cache: Lab = {
    ...lab,
    definition: {
      ...definition,
      kind: 'formats',
      formats: ['run'],
    } as unknown as Lab['definition'],
  };
  const heads = exportLab(cache, 'csv', NO_RUNS).split('\r\n')[0] ?? '';
  expect(exportLab(lab, 'csv', NO_RUNS)).toMatch(new RegExp(`^${heads},prompt_text`));
});

it('is the whole experiment as JSON, with the figures of the screen', () => {
  const { figures, ...rest } = JSON.parse(exportLab(lab, 'json', NO_RUNS)) as Record<
    string,
    unknown
  >;
  expect(rest).toEqual({ version: 1, ...lab });
  expect(figures).toEqual(matrixFigures(definition, lab.shots));
});

it('refuses one that is not there', () => {
  expect(() => exportLab(null, 'csv', NO_RUNS)).toThrow('This experiment is not known');
});
