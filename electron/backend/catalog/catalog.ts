import type { CatalogPart, ModelList } from '@shared/contract/models';
import type { AccountStatus } from '@shared/domain/account';
import { AppFailure } from '@shared/domain/app-error';
import type { Model } from '@shared/domain/model';
import type { GatewayClient } from '../gateway/gateway-client';
import type { Clock } from '../ports';
import type { CatalogCopies } from './catalog-copies';
import { mergeModels } from './merge-models';
import { readAccountLists, readDemoLists, type SourceReading } from './read-sources';

/** The models that can be called, and what is known of them. */
export interface Catalog {
  /** From memory while that is fresh. Throws `AppFailure` only if the simulator's lists cannot be read. */
  list(): Promise<ModelList>;
  /** Asks all lists again; joins a reading under way. */
  refresh(): Promise<ModelList>;
  /** What is known of one model, or undefined. */
  find(id: string): Promise<Model | undefined>;
}

/** Whom to ask. */
export interface CatalogConnection {
  client(): Promise<GatewayClient>;
  status(): Promise<AccountStatus>;
}

/** What a catalogue needs. */
export interface CatalogParts {
  connection: CatalogConnection;
  copies: CatalogCopies;
  clock: Clock;
}

/** Milliseconds. A list with a gap is tried again sooner. */
const FRESH_FOR = { whole: 600_000, gap: 60_000 };

interface Kept {
  asked: string;
  client: GatewayClient | null;
  list: ModelList;
  at: number;
}

/** Reads the lists once for all who ask, and keeps them for ten minutes. */
export function createCatalog({ connection, copies, clock }: CatalogParts): Catalog {
  let kept: Kept | null = null;
  let pending: { client: GatewayClient | null; list: Promise<ModelList> } | null = null;

  async function current(isFreshWanted: boolean): Promise<ModelList> {
    const status = await connection.status();
    const reach = await connection.client().catch(failureOf);
    const client = reach instanceof AppFailure ? null : reach;
    const asked = `${status.mode} ${status.accountId} ${status.apiBase}`;
    if (pending && pending.client === client) return pending.list;
    if (!isFreshWanted && kept?.client === client && kept.asked === asked) {
      const lasts = kept.list.parts.some((part) => part.problem) ? FRESH_FOR.gap : FRESH_FOR.whole;
      if (clock.elapsed() - kept.at < lasts) return kept.list;
    }
    const list = read(status, reach).then((read) => {
      kept = { asked, client, list: read, at: clock.elapsed() };
      return read;
    });
    const mine = { client, list };
    pending = mine;
    const done = (): void => {
      if (pending === mine) pending = null;
    };
    list.then(done, done);
    return list;
  }

  async function read(
    status: AccountStatus,
    reach: GatewayClient | AppFailure,
  ): Promise<ModelList> {
    const accountId = status.accountId ?? '';
    const readings =
      status.mode === 'demo'
        ? await readDemoLists(reach, clock)
        : await readAccountLists(reach, { accountId, copies, clock });
    return toModelList(readings);
  }

  return {
    list: () => current(false),
    refresh: () => current(true),
    find: async (id) => (await current(false)).models.find((model) => model.id === id),
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

function failureOf(error: unknown): AppFailure {
  if (error instanceof AppFailure) return error;
  throw error;
}
