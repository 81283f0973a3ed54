import { client, query } from '@renderer/rpc/client';
import type { Lab } from '@shared/domain/lab/lab';
import { useQuery } from '@tanstack/react-query';

const MOST_RUNS = 500; // of one question, as the contract has it

/** Answers of the origin whose cost is asked for: each is one question to the gateway's log. */
const MOST_ORIGINS = 20;

/** The log of a gateway may be a moment late (cloudflare-api.md §1.7): so often, so many ms apart, it is asked again. */
const QUESTIONS = 5;
const PAUSE = 3_000;

/** USD that the gateway's own log says the hits of an ended experiment saved; null while it says nothing. */
export function useReportedSaving({ id, shots, state }: Lab): number | null {
  const ended = state !== 'running';
  // The last answers first: where several filled the cache, they are what was served.
  const runsOf = (status: 'HIT' | 'MISS') =>
    shots
      .toReversed()
      .flatMap(({ runId, cacheStatus }) =>
        runId !== null && cacheStatus === status ? [runId] : [],
      );
  const hits = runsOf('HIT').slice(0, MOST_RUNS);
  const origins = runsOf('MISS').slice(0, MOST_ORIGINS);
  const isAsked = ended && hits.length > 0 && origins.length > 0;
  const { data: costs } = useQuery({
    queryKey: ['lab-origin-costs', id],
    queryFn: () => Promise.all(origins.map((runId) => client.spending.reportedCost({ runId }))),
    enabled: isAsked,
    staleTime: Infinity,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data?.some(({ mayCome }) => mayCome) === true && dataUpdateCount < QUESTIONS ? PAUSE : false,
  });
  const known = costs?.filter(({ usd }) => usd !== null).length ?? 0;
  const { data: savings } = useQuery({
    ...query.cache.savingsOf.queryOptions({ input: { runIds: hits } }),
    queryKey: ['lab-savings', id, known],
    enabled: isAsked && known > 0,
  });
  return savings === undefined || savings.reported === 0 ? null : savings.reported;
}
