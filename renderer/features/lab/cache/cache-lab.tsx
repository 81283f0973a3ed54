import { EmptyState } from '@renderer/ui/empty-state';
import type { LabViewProps } from '../lab-context';
import { CacheResults } from './cache-results';
import { CacheTestForm } from './cache-test-form';

/** The cache lab: what is asked of the cache, and what it did, shot by shot. */
export function CacheLab({ lab, outcome }: LabViewProps) {
  return (
    <>
      <CacheTestForm />
      {outcome}
      {lab?.definition.kind === 'cache' ? (
        <CacheResults definition={lab.definition} lab={lab} />
      ) : (
        <EmptyState title="See what the cache does">
          The first shot should be a MISS and fill the cache; those after it come from the cache.
        </EmptyState>
      )}
    </>
  );
}
