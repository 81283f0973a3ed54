import { query } from '@renderer/rpc/client';
import type { LogEntry } from '@shared/contract/log';
import { ANY_RUN } from '@shared/domain/log-query';
import type { Run } from '@shared/domain/run';
import { useQuery } from '@tanstack/react-query';
import { LOOK_AT_RUNNING, pauseOf } from './use-log-rows';

/** More runs than that do not begin in one millisecond. */
const MOST = 500;

/** The line of the log for a run, wherever in the list it stands; undefined until it is read. */
export function useEntry({ id, startedAt, state }: Run): LogEntry | undefined {
  const { data } = useQuery(
    query.log.search.queryOptions({
      input: {
        filter: { ...ANY_RUN, startedAt: { from: startedAt, to: startedAt } },
        order: 'startedAt',
        descending: true,
        offset: 0,
        limit: MOST,
      },
      refetchInterval: (read) => (state === 'running' ? LOOK_AT_RUNNING : pauseOf(read.state.data)),
      staleTime: 0,
    }),
  );
  return data?.entries.find(({ runId }) => runId === id);
}
