import { formatUsd } from '@renderer/lib/format';
import type { Savings } from '@shared/domain/cache-story';

/** What the cache saved: both figures beside each other, never added; null where no answer came from it. Unknown is never $0. */
export function savingsText({ hits, estimated, reported, unpricedHits }: Savings): string | null {
  if (hits === 0) return null;
  const figures = [
    estimated > 0 ? `${formatUsd(estimated)} est.` : null,
    reported > 0 ? `${formatUsd(reported)} reported` : null,
    unpricedHits > 0 ? `${unpricedHits} unknown` : null,
  ].filter((figure) => figure !== null);
  return figures.length === 0 ? '$0' : figures.join(' · ');
}

/** What the cache saved in this session and ever, one sentence each. */
export function savingsLines(savings: { session: Savings; allTime: Savings }): string[] {
  const [session, ever] = [savingsText(savings.session), savingsText(savings.allTime)];
  return [
    session === null ? null : `Saved by the cache in this session: ${session}`,
    ever === null ? null : `Saved by the cache so far: ${ever}`,
  ].filter((line) => line !== null);
}

/** The question that a reason answers. */
export function whyLabel(status: 'HIT' | 'MISS' | null): string {
  return status === null ? 'Why not cached?' : `Why ${status}?`;
}
