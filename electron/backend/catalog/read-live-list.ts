import { appError, AppFailure, type AppError } from '@shared/domain/app-error';
import { LATE, within } from '../account/within';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import type { CatalogCopies, CatalogCopy, LiveSource } from './catalog-copies';
import { LISTS } from './list-addresses';
import { listProblem, type ListProblem } from './list-problem';
import type { EarlierModel, SourceList } from './merge-models';
import { readList } from './read-list';
import { failureOf } from './reason';

/** A list, and why it could not be read now. */
export interface SourceReading {
  list: SourceList;
  problem: ListProblem | null;
}

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

/** Models that are gone are remembered, but not without end. */
const MOST_EARLIER = 500;

/** One of the API's lists, or the last complete copy of it and the reason. Throws no `AppFailure`. */
export async function readLiveList(
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
    const problem = listProblem(failureOf(error).error, source, copy);
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

function stillAwaited(host: string): AppError {
  return appError({
    kind: 'timeout',
    code: 'catalog-late',
    message: `${host} has not answered yet.`,
    retryable: true,
  });
}
