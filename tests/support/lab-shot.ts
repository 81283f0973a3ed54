import { waitingShot, type LabShot } from '@shared/domain/lab/lab';

/** A shot of an experiment; what a test is about is given. */
export function labShot(given: Partial<LabShot> = {}): LabShot {
  const place = { index: 0, label: '', row: 0, column: 0, repeat: 0 };
  return { ...waitingShot(place), ...given };
}

/** A shot that was answered: it began at `startedAt`, and took `took` ms. */
export function answeredShot(
  index: number,
  cacheStatus: LabShot['cacheStatus'],
  { startedAt = index * 1_000, took = 100, ...given }: Partial<LabShot> & { took?: number } = {},
): LabShot {
  const begun = startedAt ?? 0;
  return labShot({
    index,
    state: 'completed',
    status: 200,
    cacheStatus,
    startedAt: begun,
    endedAt: begun + took,
    headersAfter: took / 2,
    endedAfter: took,
    cost: cacheStatus === 'HIT' ? 0 : 0.001,
    saved: cacheStatus === 'HIT' ? 0.001 : null,
    ...given,
  });
}
