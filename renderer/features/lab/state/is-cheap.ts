import type { LabEstimate } from '@shared/domain/lab/lab';

/** True for an experiment that is known to cost no more than `limit`, USD. */
export function isCheap({ atMost, unpriced }: LabEstimate, limit: number): boolean {
  return unpriced === 0 && atMost !== null && atMost <= limit;
}
