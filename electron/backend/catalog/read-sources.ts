import { appError, AppFailure, type AppError } from '@shared/domain/app-error';
import { LATE, within } from '../account/within';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import type { CatalogCopies, CatalogCopy, LiveSource } from './catalog-copies';
import type { EarlierModel, SourceList } from './merge-models';
import { homeOf } from './merge-models';
import { parseCatalogModel } from './parse-catalog-model';
import { parseWorkersModel } from './parse-workers-model';
import { readList, type ListAddress } from './read-list';
import { reasonOf } from './reason';
import { snapshotList } from './snapshot';

/** A list, and why it could not be read now. */
export interface SourceReading {
  list: SourceList;
  /** `isTolerated`: nothing that the user has to be told at once. */
  problem: { message: string; isTolerated: boolean } | null;
}

const LISTS: Record<LiveSource, ListAddress> = {
  'workers-ai': { path: 'ai/models/search', parse: parseWorkersModel },
  // Undocumented: its absence is no failure (cloudflare-api.md §1.4).
  'third-party': { path: 'ai/catalog/models', parse: parseCatalogModel },
};

const NAMES: Record<LiveSource, string> = {
  'workers-ai': 'Workers AI models',
  'third-party': 'models of other providers',
};

/** Models that are gone are remembered, but not without end. */
const MOST_EARLIER = 500;

/** Whose lists to read, and where the last complete ones are kept. */
export interface AccountSources {
  accountId: string;
  copies: CatalogCopies;
  clock: Clock;
  /** Milliseconds until a stand-in is taken for a list that has not come; it is awaited further. */
  patience: number;
  /** Called when such a list has come and is kept as a copy. */
  onLate(): void;
}

/** An account's lists, the last good copy where one cannot be read now, and the snapshot. Never throws. */
export async function readAccountLists(
  reach: GatewayClient | AppFailure,
  sources: AccountSources,
): Promise<SourceReading[]> {
  const live = await Promise.all([
    readLive(reach, 'workers-ai', sources),
    readLive(reach, 'third-party', sources),
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

async function readLive(
  reach: GatewayClient | AppFailure,
  source: LiveSource,
  { accountId, copies, clock, patience, onLate }: AccountSources,
): Promise<SourceReading> {
  const copy = copies.read(accountId, source);
  const read = async (client: GatewayClient): Promise<SourceReading> => {
    const { models, isComplete } = await readList(client, LISTS[source]);
    const list = { readAt: clock.now(), models, earlier: earlierModels(models, copy) };
    if (isComplete) copies.write(accountId, source, list);
    return { list: { source, ...list, isComplete }, problem: null };
  };
  try {
    if (reach instanceof AppFailure) throw reach;
    const reading = read(reach);
    const found = await within(clock, patience, reading);
    if (found !== LATE) return found;
    reading.then(onLate, () => undefined);
    throw new AppFailure(stillAwaited(reach.host));
  } catch (error) {
    const list = copy ?? { readAt: clock.now(), models: [], earlier: [] };
    const problem = problemOf(failureOf(error).error, source, copy);
    return { list: { source, ...list, isComplete: copy !== null }, problem };
  }
}

function earlierModels(
  models: readonly { id: string }[],
  copy: CatalogCopy | null,
): EarlierModel[] {
  const here = new Set(models.map(({ id }) => id));
  const before = (copy?.models ?? []).map((model) => ({ model, seenAt: copy?.readAt ?? 0 }));
  return [...before, ...(copy?.earlier ?? [])]
    .filter(({ model }) => !here.has(model.id))
    .slice(0, MOST_EARLIER);
}

function problemOf(
  error: AppError,
  source: LiveSource,
  copy: CatalogCopy | null,
): SourceReading['problem'] {
  const standIn =
    copy === null ? snapshotStandIn(source) : `The list of ${dayOf(copy.readAt)} is shown instead.`;
  return {
    message: `The list of ${NAMES[source]} could not be read. ${reasonOf(error)} ${standIn}`,
    isTolerated: source === 'third-party' && error.kind === 'not-found',
  };
}

function snapshotStandIn(source: LiveSource): string {
  const { models, readAt } = snapshotList();
  const isThere = models.some(({ id }) => homeOf(id) === source);
  return isThere
    ? `The list of ${dayOf(readAt)} that comes with the app is shown instead.`
    : 'Any model can still be typed by its id.';
}

function stillAwaited(host: string): AppError {
  return appError({
    kind: 'timeout',
    code: 'catalog-late',
    message: `${host} has not answered yet.`,
    retryable: true,
  });
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function failureOf(error: unknown): AppFailure {
  if (error instanceof AppFailure) return error;
  throw error;
}
