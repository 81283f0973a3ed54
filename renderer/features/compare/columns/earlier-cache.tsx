import { toAppError } from '@renderer/rpc/to-app-error';
import { Spinner } from '@renderer/ui/spinner';
import { isFromFile } from '@shared/domain/from-file';
import type { Run } from '@shared/domain/run';
import { useQuery } from '@tanstack/react-query';
import { cacheStoryQuery } from '../cache-query';
import { cacheStatusOf } from '@shared/domain/cache/cache-status';
import { CacheChip } from './cache-chip';
import { CacheExplanation } from './cache-explanation';
import { WhyButton } from './cache-why';

/** What the cache did for an answer that others followed; why, is asked for when somebody wants to know. */
export function EarlierCache({ run }: { run: Run }) {
  const status = cacheStatusOf(run.responseHeaders);
  if (status !== 'HIT' && status !== 'MISS') return null;
  return (
    <div role="group" aria-label="Cache" className="flex items-center gap-1.5 text-sm">
      <CacheChip headers={run.responseHeaders} />
      {isFromFile(run) ? null : (
        <WhyButton status={status}>{(close) => <AskedStory run={run} close={close} />}</WhyButton>
      )}
    </div>
  );
}

function AskedStory({ run, close }: { run: Run; close: () => void }) {
  const { data, error } = useQuery(cacheStoryQuery(run.id));
  if (error !== null)
    return <p className="text-fail">Why cannot be read. {toAppError(error).message}</p>;
  if (data === undefined) return <Spinner label="Looking into the log" />;
  const [story] = data;
  if (story === undefined || story.reason === null)
    return <p className="text-muted">Nothing is known: the log of this app does not tell.</p>;
  return <CacheExplanation run={run} story={story} reason={story.reason} close={close} />;
}
