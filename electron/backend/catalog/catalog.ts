import type { CatalogPart, ModelList } from '@shared/contract/models';
import type { AccountStatus } from '@shared/domain/account';
import { AppFailure } from '@shared/domain/app-error';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import { accountAddress } from './account-address';
import type { CatalogCopies } from './catalog-copies';
import { mergeModels } from './merge-models';
import type { SourceReading } from './read-live-list';
import { readAccountLists, readDemoLists } from './read-sources';
import { failureOf } from './reason';

/** The models that can be called, and what is known of them. */
export interface Catalog {
  /** From memory while that is fresh. Throws `AppFailure` only if the simulator's lists cannot be read. */
  list(): Promise<ModelList>;
  /** The list that was read last; null: none yet. Asks nobody. */
  known(): ModelList | null;
  /** Asks all lists again; joins a reading under way. */
  refresh(): Promise<ModelList>;
}

/** Whom to ask. */
export interface CatalogConnection {
  client(): Promise<GatewayClient>;
  readonly isDemo: boolean;
  status(): Promise<Pick<AccountStatus, 'accountId'>>;
}

/** What a catalogue needs. */
export interface CatalogParts {
  connection: CatalogConnection;
  copies: CatalogCopies;
  clock: Clock;
}

/** Milliseconds. A list with a gap is tried again sooner. */
const FRESH_FOR = { whole: 600_000, gap: 60_000 };
/** Milliseconds. Whoever wants a list to choose from does not wait longer; who asks for a fresh one does. */
const PATIENCE = { usual: 8_000, refresh: 600_000 };

/** Whose lists are wanted: without a client there is a reason why nobody can be asked. */
interface Wanted {
  reach: GatewayClient | AppFailure;
  isDemo: boolean;
  accountId: string;
}

interface Kept {
  client: GatewayClient | null;
  accountId: string;
  list: ModelList;
  at: number;
}

/** Reads the lists once for all who ask, and keeps them for ten minutes. */
export function createCatalog({ connection, copies, clock }: CatalogParts): Catalog {
  let kept: Kept | null = null;
  let pending: (Pick<Kept, 'client' | 'accountId'> & { list: Promise<ModelList> }) | null = null;

  async function wanted(): Promise<Wanted> {
    const reach = await connection.client().catch(failureOf);
    const { isDemo } = connection;
    if (reach instanceof AppFailure) {
      const { accountId } = await connection.status();
      return { reach, isDemo, accountId: accountId ?? '' };
    }
    const accountId =
      accountAddress(reach.url({ path: 'ai' }))
        .split('/')
        .at(-1) ?? '';
    return { reach, isDemo, accountId };
  }

  async function current(isFreshWanted: boolean): Promise<ModelList> {
    const { reach, isDemo, accountId } = await wanted();
    const client = reach instanceof AppFailure ? null : reach;
    const isWanted = (other: Pick<Kept, 'client' | 'accountId'>): boolean =>
      other.client === client && other.accountId === accountId;
    if (pending && isWanted(pending)) return pending.list;
    if (!isFreshWanted && kept && isWanted(kept)) {
      const lasts = kept.list.parts.some((part) => part.problem) ? FRESH_FOR.gap : FRESH_FOR.whole;
      if (clock.elapsed() - kept.at < lasts) return kept.list;
    }
    const list = read({ reach, isDemo, accountId }, isFreshWanted).then((read) => {
      kept = { client, accountId, list: read, at: clock.elapsed() };
      return read;
    });
    const mine = { client, accountId, list };
    pending = mine;
    const done = (): void => {
      if (pending === mine) pending = null;
    };
    list.then(done, done);
    return list;
  }

  async function read(
    { reach, isDemo, accountId }: Wanted,
    isFreshWanted: boolean,
  ): Promise<ModelList> {
    if (isDemo) return toModelList(await readDemoLists(reach, clock));
    const patience = isFreshWanted ? PATIENCE.refresh : PATIENCE.usual;
    const onLate = (): void => {
      kept = null;
    };
    return toModelList(
      await readAccountLists(reach, { accountId, copies, clock, patience, onLate }),
    );
  }

  return {
    list: () => current(false),
    known: () => kept?.list ?? null,
    refresh: () => current(true),
  };
}

function toModelList(readings: readonly SourceReading[]): ModelList {
  const lists = readings.map(({ list }) => list);
  const parts = readings.map(({ list, problem }): CatalogPart => ({
    source: list.source,
    count: new Set(list.models.map(({ id }) => id)).size,
    readAt: list.readAt,
    problem: problem?.message ?? null,
  }));
  const live = lists.filter(({ source }) => source !== 'snapshot');
  const warnings = readings.flatMap(({ problem }) =>
    problem && !problem.isTolerated ? [problem.message] : [],
  );
  return {
    models: mergeModels(lists),
    fetchedAt: Math.max(...(live.length > 0 ? live : lists).map(({ readAt }) => readAt)),
    warning: warnings.length > 0 ? warnings.join(' ') : null,
    parts,
  };
}
