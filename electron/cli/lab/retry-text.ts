import type { LabShot } from '@shared/domain/lab/lab';
import type { RetryLab } from '@shared/domain/lab/lab-definition';
import { retryFigures, type BackoffFigures } from '@shared/domain/retry/retry-figures';
import { durationOrDash } from '../output/figures';
import { tableText } from '../output/table-text';

const HEAD = [
  'BACKOFF',
  'RUNS',
  'FAILED',
  'FORESEEN',
  'TRIES',
  'FORESEEN',
  'LAST TRY AT P50',
  'FORESEEN',
  'SETTLED P50',
  'P95',
];

/** Foreseen beside measured for each backoff, and the tries of each run. */
export function retryText(definition: RetryLab, shots: readonly LabShot[]): string {
  const figures = retryFigures(definition, shots);
  const tries = tableText([
    ['RUN', 'BACKOFF', 'STATUS', 'TRIES, MS SINCE THE GATEWAY BEGAN'],
    ...shots.map(triesRow),
  ]);
  return `${tableText([HEAD, ...figures.map(rowOf)])}\n${tries}`;
}

function rowOf({
  backoff,
  measured,
  unanswered,
  failures,
  tries,
  added,
  settled,
}: BackoffFigures): string[] {
  const number = (value: number | null): string =>
    value === null ? '–' : String(Math.round(value * 100) / 100);
  return [
    backoff,
    String(measured.length + unanswered),
    number(failures.measured),
    number(failures.expected),
    number(tries.measured),
    number(tries.expected),
    durationOrDash(added.measured.p50),
    durationOrDash(added.expected.p50),
    durationOrDash(settled.p50),
    durationOrDash(settled.p95),
  ];
}

function triesRow({ index, label, status, state, tries }: LabShot): string[] {
  const words = tries?.map(
    ({ startedAt, endedAt, outcome }) =>
      `${Math.round(startedAt)}–${Math.round(endedAt)} ${outcome}`,
  );
  return [
    String(index + 1),
    label,
    status === null ? state : String(status),
    words?.join(', ') ?? '–',
  ];
}
