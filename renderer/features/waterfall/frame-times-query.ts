import { client } from '@renderer/rpc/client';
import { queryOptions } from '@tanstack/react-query';

/** How often the events of a running answer are asked for, ms. */
const RENEWAL = 500;

/** When each event of a run arrived, ms since it was queued; renewed while it runs. */
export function frameTimesQuery(run: { id: string; isRunning: boolean } | null) {
  return queryOptions({
    queryKey: ['frame-times', run?.id ?? null, run?.isRunning ?? false],
    queryFn: async () => (await client.runs.frameTimes({ runId: run?.id ?? '' })).offsets,
    enabled: run !== null,
    staleTime: Infinity,
    refetchInterval: run?.isRunning ? RENEWAL : false,
    // The last ones known stand until those of the ended run have come.
    placeholderData: (before, query) => (query?.queryKey[1] === run?.id ? before : undefined),
  });
}
