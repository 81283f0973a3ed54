import { cacheReasonText } from '@shared/domain/cache/cache-reason-text';
import { cacheFigures, type CacheFigures } from '@shared/domain/lab/cache-figures';
import type { LabShot } from '@shared/domain/lab/lab';
import type { CacheLab } from '@shared/domain/lab/lab-definition';
import type { KeyFinding } from '@shared/domain/lab/key-findings';
import type { Percentiles } from '@shared/domain/nearest-rank';
import { durationOrDash, share, usd } from '../output/figures';
import { tableText } from '../output/table-text';

const HEAD = [
  'SHOT',
  'WHAT',
  'CACHE',
  'STATUS',
  'FIRST BYTE',
  'TOTAL',
  'COST (EST.)',
  'AGE',
  'WHY (INFERRED)',
];

/** The shots of a cache experiment and what they come to. */
export function cacheText(definition: CacheLab, shots: readonly LabShot[]): string {
  const figures = cacheFigures(definition, shots);
  const parts = [
    tableText([HEAD, ...shots.map(rowOf)]),
    summary(figures),
    figures.expiry?.text ?? '',
    figures.keys.length === 0 ? '' : tableText([KEY_HEAD, ...figures.keys.map(keyRow)]),
  ];
  return `${parts
    .filter((part) => part !== '')
    .map((part) => part.trimEnd())
    .join('\n\n')}\n`;
}

function rowOf(shot: LabShot): string[] {
  return [
    String(shot.index + 1),
    shot.label,
    shot.cacheStatus ?? '–',
    shot.status === null ? shot.state : String(shot.status),
    durationOrDash(shot.headersAfter),
    durationOrDash(shot.endedAfter),
    shot.state === 'skipped' ? '–' : usd(shot.cost),
    durationOrDash(shot.entryAge),
    shot.error?.message ?? (shot.reason === null ? '' : cacheReasonText(shot.reason)),
  ];
}

function summary(figures: CacheFigures): string {
  const { hits, misses, unstated, failures, skipped, hitRate, hit, miss } = figures;
  const counts = [
    `HIT ${hits}`,
    `MISS ${misses}`,
    unstated === 0 ? null : `no cache status ${unstated}`,
    failures === 0 ? null : `failed ${failures}`,
    skipped === 0 ? null : `not sent ${skipped}`,
    `hit rate ${share(hitRate)}`,
  ];
  const saved = `saved ${usd(figures.saved)} (est.)`;
  const cost = `cost ${usd(figures.cost)} (est.)`;
  return [
    counts.filter((part) => part !== null).join(' · '),
    `from cache   ${timesText(hit.total)}`,
    `from origin  ${timesText(miss.total)}`,
    `${cost} · ${saved}${figures.unpriced === 0 ? '' : ` · ${figures.unpriced} of unknown price`}`,
  ].join('\n');
}

/** Percentiles by the nearest rank, of so many answers. */
function timesText({ count, p50, p95 }: Percentiles): string {
  if (count === 0) return 'none';
  return `p50 ${durationOrDash(p50)}, p95 ${durationOrDash(p95)} (nearest rank, n=${count})`;
}

const KEY_HEAD = ['CHANGED', 'CACHE KEY', 'WHY'];

const FINDINGS: Record<KeyFinding['finding'], string> = {
  'same-key': 'the same',
  'other-key': 'another',
  unknown: 'unknown',
};

function keyRow({ change, finding, why }: KeyFinding): string[] {
  return [change, FINDINGS[finding], why];
}
