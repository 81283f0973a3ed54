import { AppFailure, type AppError } from '@shared/domain/app-error';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import { LISTS } from './list-addresses';
import type { SourceList } from './merge-models';
import { readList } from './read-list';
import { readLiveList, type AccountSources, type SourceReading } from './read-live-list';
import { failureOf, reasonOf } from './reason';
import { snapshotList } from './snapshot';

/** An account's lists, the last good copy where one cannot be read now, and the snapshot. Never throws. */
export async function readAccountLists(
  reach: GatewayClient | AppFailure,
  sources: AccountSources,
): Promise<SourceReading[]> {
  const live = await Promise.all([
    readLiveList(reach, 'workers-ai', sources),
    readLiveList(reach, 'third-party', sources),
  ]);
  return [...live, { list: snapshotList(), problem: null }];
}

/** The simulator's lists and nothing else. Throws `AppFailure` if it gives neither. */
export async function readDemoLists(
  reach: GatewayClient | AppFailure,
  clock: Clock,
): Promise<SourceReading[]> {
  if (reach instanceof AppFailure) throw reach;
  const read = await Promise.allSettled([
    readList(reach, LISTS['workers-ai']),
    readList(reach, LISTS['third-party']),
  ]);
  const failed = read.find((list) => list.status === 'rejected');
  const lists = read.flatMap((list) => (list.status === 'fulfilled' ? [list.value] : []));
  if (lists.length === 0 && failed) throw failed.reason;
  const readAt = clock.now();
  const found = lists.map(({ models }): SourceList => {
    return { source: 'demo', readAt, models, earlier: [], isComplete: false };
  });
  return joinDemo(found, failed ? failureOf(failed.reason).error : null);
}

/** The simulator is one source, though it gives two lists: the first one counts all models. */
function joinDemo(lists: readonly SourceList[], error: AppError | null): SourceReading[] {
  const [first] = lists;
  if (!first) return [];
  const models = lists.flatMap((list) => list.models);
  const problem = error && {
    message: `One list of the demo gateway could not be read. ${reasonOf(error)}`,
    isTolerated: false,
  };
  return [{ list: { ...first, models }, problem }];
}
