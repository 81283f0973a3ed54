import { client } from '@renderer/rpc/client';
import { queryOptions, type QueryClient } from '@tanstack/react-query';

/** How often the events of a running answer are asked for, ms. */
const RENEWAL = 500;

const keyOf = (runId: string | null, isRunning: boolean) =>
  ['frame-times', runId, isRunning] as const;

/** When each event of a run arrived, ms since it was queued; renewed while it runs, and once more when it has ended. */
export function frameTimesQuery(
  queries: QueryClient,
  run: { id: string; isRunning: boolean } | null,
) {
  const runId = run?.id ?? null;
  const isRunning = run?.isRunning ?? false;
  return queryOptions({
    queryKey: keyOf(runId, isRunning),
    queryFn: async () => (await client.runs.frameTimes({ runId: runId ?? '' })).offsets,
    enabled: run !== null,
    staleTime: Infinity,
    refetchInterval: isRunning ? RENEWAL : false,
    // The last ones known stand until those of the ended run have come.
    placeholderData: () => queries.getQueryData<number[]>(keyOf(runId, true)),
  });
}
