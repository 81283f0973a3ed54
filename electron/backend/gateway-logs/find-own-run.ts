import { ANY_RUN } from '@shared/domain/log-query';
import type { Run } from '@shared/domain/run';
import type { Storage } from '../storage/open-storage';

/** An entry of the gateway's log, and when it says that it was written. */
export interface EntryMark {
  logId: string;
  /** ISO time. */
  createdAt: string;
}

/** Ms that a run may have begun before its entry was written: an answer may take long, and clocks differ. */
const BEFORE = 20 * 60_000;
/** Ms that the clock of this machine may be ahead of the gateway's. */
const AHEAD = 5 * 60_000;
/** Runs of that time that are looked at: the newest. */
const MOST = 500;

/** The run of the app's own log that the entry is of; null: there is none about that time. */
export async function findOwnRun(
  { search, log }: Pick<Storage, 'search' | 'log'>,
  { logId, createdAt }: EntryMark,
): Promise<Run | null> {
  const at = Date.parse(createdAt);
  if (Number.isNaN(at)) return null;
  const { entries } = await search.search({
    filter: { ...ANY_RUN, startedAt: { from: at - BEFORE, to: at + AHEAD } },
    order: 'startedAt',
    descending: true,
    offset: 0,
    limit: MOST,
  });
  for (const { runId } of entries) {
    const run = log.get(runId)?.run;
    if (run?.responseHeaders['cf-aig-log-id'] === logId) return run;
  }
  return null;
}
