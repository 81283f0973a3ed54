import { formatAge, formatCountdown, formatDuration, formatUsd } from '@renderer/lib/format';
import { useSecond } from '@renderer/lib/use-second';
import { FigureStrip, type StripFigure } from '@renderer/ui/figure-strip';
import type { CacheFigures } from '@shared/domain/lab/cache-figures';
import type { Lab } from '@shared/domain/lab/lab';
import type { Percentiles } from '@shared/domain/nearest-rank';
import { useReportedSaving } from './use-reported-saving';

/** What the experiment has come to: answers from the cache and from the origin stand apart. */
export function CacheFigureStrip({ figures, lab }: { figures: CacheFigures; lab: Lab }) {
  const { hits, misses, hitRate, hit, miss } = figures;
  const reported = useReportedSaving(lab);
  const expiresAt = latestExpiry(lab);
  const now = useSecond(expiresAt !== null);
  return (
    <FigureStrip
      label="Figures"
      figures={[
        {
          label: 'Hit rate',
          value: hitRate === null ? '–' : `${Math.round(hitRate * 100)} %`,
          note: `${hits} HIT, ${misses} MISS`,
          tone: hits > 0 ? 'hit' : 'plain',
        },
        { label: 'p50 from cache', value: formatDuration(hit.total.p50), note: p95(hit.total) },
        { label: 'p50 from origin', value: formatDuration(miss.total.p50), note: p95(miss.total) },
        {
          label: 'Saved',
          value: hits === 0 ? '–' : formatUsd(figures.saved === 0 ? null : figures.saved),
          note: `estimated${reported === null ? '' : ` · ${formatUsd(reported)} reported`}${unpricedWords(figures.unpriced)}`,
        },
        expiryFigure(expiresAt, now),
      ]}
    />
  );
}

/** The time until the entry expires, or since it did. Both are epoch ms. */
function expiryFigure(expiresAt: number | null, now: number): StripFigure {
  if (expiresAt === null) return { label: 'Entry expires in', value: '–', note: 'not known' };
  const left = expiresAt - now;
  const note = 'inferred from its lifetime';
  if (left > 0) return { label: 'Entry expires in', value: formatCountdown(left), note };
  const age = formatAge(-left);
  return { label: 'Entry expired', value: age === 'now' ? 'just now' : `${age} ago`, note };
}

function p95({ count, p95: value }: Percentiles): string {
  if (count === 0) return 'none yet';
  // By the nearest rank, with fewer than 20 values the 95th percentile is the greatest of them.
  return `p95 ${formatDuration(value)} (${count < 20 ? 'slowest of ' : 'of '}${count})`;
}

function unpricedWords(unpriced: number): string {
  return unpriced === 0 ? '' : ` · ${unpriced} of unknown price`;
}

/** When the entry that was filled last expires, epoch ms; null: not known. */
function latestExpiry({ shots }: Lab): number | null {
  const known = shots.flatMap(({ expiresAt }) => expiresAt ?? []);
  return known.length === 0 ? null : Math.max(...known);
}
