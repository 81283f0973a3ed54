import type { LabShot } from '@shared/domain/lab/lab';

/** Ends of a shot that brought an answer. */
export const FULL_ENDINGS: ReadonlySet<LabShot['state']> = new Set([
  'completed',
  'length',
  'filtered',
]);

/** What a chart or a chip calls a shot; null while it says nothing yet. */
export type ShotMark = 'HIT' | 'MISS' | 'failed' | 'no cache';

/** How a shot counts for the cache. */
export function shotMark({ state, cacheStatus }: LabShot): ShotMark | null {
  if (state === 'waiting' || state === 'running' || state === 'skipped') return null;
  if (!FULL_ENDINGS.has(state)) return 'failed';
  return cacheStatus ?? 'no cache';
}
