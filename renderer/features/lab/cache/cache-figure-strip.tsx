import { formatDuration, formatUsd } from '@renderer/lib/format';
import { useSecond } from '@renderer/lib/use-second';
import { FigureStrip } from '@renderer/ui/figure-strip';
import type { CacheFigures } from '@shared/domain/lab/cache-figures';
import type { Lab } from '@shared/domain/lab/lab';
import type { Percentiles } from '@shared/domain/nearest-rank';
import { countdown } from './countdown';
import { useReportedSaving } from './use-reported-saving';

/** What the experiment has come to: answers from the cache and from the origin stand apart. */
export function CacheFigureStrip({ figures, lab }: { figures: CacheFigures; lab: Lab }) {
  const { hits, misses, hitRate, hit, miss } = figures;
  const reported = useReportedSaving(lab);
  const expiresAt = latestExpiry(lab);
  const now = useSecond(expiresAt !== null);
  const left = countdown(expiresAt, now);
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
        {
          label: left.over ? 'Entry expired' : 'Entry expires in',
          value: left.text,
          note: expiresAt === null ? 'not known' : 'inferred from its lifetime',
        },
      ]}
    />
  );
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
