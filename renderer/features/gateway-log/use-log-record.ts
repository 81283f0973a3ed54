import { query } from '@renderer/rpc/client';
import { toAppError } from '@renderer/rpc/to-app-error';
import { useQuery } from '@tanstack/react-query';

/** Where an entry is. */
export interface LogPlace {
  gatewayId: string;
  logId: string;
}

/** An entry that is written a little later is asked for so many times, each pause twice as long as the last. */
const TRIES = 6;
const FIRST_PAUSE = 400; // ms

/** One entry of the gateway's log. Until `mayComeUntil`, epoch ms, it may not be written yet: it is asked for again. */
export function useLogRecord(place: LogPlace, mayComeUntil: number) {
  return useQuery(
    query.gatewayLogs.get.queryOptions({
      input: place,
      retry: whileItMayCome(mayComeUntil),
      retryDelay: (failures: number) => FIRST_PAUSE * 2 ** failures,
    }),
  );
}

function whileItMayCome(until: number): (failures: number, failure: unknown) => boolean {
  return (failures, failure) =>
    failures < TRIES && Date.now() < until && toAppError(failure).code === 'gateway-log-missing';
}
