import { EmptyState } from '@renderer/ui/empty-state';
import type { LabViewProps } from '../lab-context';
import { CacheTestForm } from './cache-test-form';
import { ShotTable } from './shot-table';

/** The cache lab: what is asked of the cache, and what it did, shot by shot. */
export function CacheLab({ lab }: LabViewProps) {
  return (
    <>
      <CacheTestForm />
      {lab === null ? (
        <EmptyState title="See what the cache does">
          The first shot should be a MISS and fill the cache; those after it come from the cache.
          Run the experiment, or open one below.
        </EmptyState>
      ) : (
        <ShotTable shots={lab.shots} />
      )}
    </>
  );
}
