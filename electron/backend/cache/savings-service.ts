import type { Savings } from '@shared/domain/cache-story';
import { estimateCost } from '@shared/domain/cost';
import type { TokenPrice } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import { responseMetadata } from '@shared/protocol/response-metadata';
import { accountAddress } from '../catalog/account-address';
import type { Connection } from '../account/connection';
import type { CacheSavings, KnownCost } from '../storage/cache-savings';
import type { CacheStories } from './cache-stories';

/** What the gateway's cache saved. */
export interface SavingsService {
  /** Takes a run that has ended and is in the log. */
  ended(run: Run): void;
  /** Keeps what the gateway's log says that a run cost. */
  report(runId: string, said: KnownCost): void;
  savings(): Promise<{ session: Savings; allTime: Savings }>;
  savingsOf(runIds: readonly string[]): Promise<Savings>;
}

/** What savings are made of. */
export interface SavingsParts {
  connection: Pick<Connection, 'client' | 'isDemo'>;
  store: CacheSavings;
  stories: CacheStories;
  /** Asks the gateway's log what a run cost; `report` is told. */
  readCost(runId: string): Promise<unknown>;
  /** Null: not known. */
  priceOf(model: string): Promise<TokenPrice | null>;
}

interface Hit {
  account: string;
  origin: string | null;
  estimated: number | null;
  reported: number | null;
}

/** The simulator listens elsewhere in each start, and is one account all the same. */
const DEMO = 'demo';

/** Prices each HIT when it has ended, and keeps its account's sum. */
export function createSavingsService(parts: SavingsParts): SavingsService {
  const { connection, store, stories, priceOf, readCost } = parts;
  /** Since the app was started: they stay when the log is cleared. */
  const hits = new Map<string, Hit>();
  const pricing = new Set<Promise<void>>();
  /** Origins that the gateway's log was asked about: once each, since a thousand hits may have one. */
  const asked = new Set<string>();

  const labelOf = (address: string): string => (connection.isDemo ? DEMO : address);

  async function price(run: Run, hit: Hit): Promise<void> {
    const origin = (await stories.story(run.id))?.origin ?? null;
    const { usage, request } = run;
    const estimated = usage
      ? estimateCost(usage, await priceOf(request.model))
      : (origin?.estimatedCost ?? null);
    hit.origin = origin?.runId ?? null;
    hit.estimated = estimated;
    // Looked up now: the gateway's log may have been read meanwhile.
    hit.reported = hit.origin === null ? null : (store.reported(hit.origin)?.usd ?? null);
    store.price(run.id, hit);
    if (hit.origin !== null && hit.reported === null) askOnce(hit.origin);
  }

  /** Nobody has asked yet where the origin is no answer of the page, e.g. one of the Lab's. */
  function askOnce(origin: string): void {
    if (asked.has(origin)) return;
    asked.add(origin);
    void readCost(origin).catch(() => undefined);
  }

  return {
    ended(run) {
      const isHit = responseMetadata(run.responseHeaders).cacheStatus === 'HIT';
      if (!isHit || run.sent === null) return;
      const account = labelOf(accountAddress(run.sent.url));
      const hit: Hit = { account, origin: null, estimated: null, reported: null };
      hits.set(run.id, hit);
      store.add(run.id, account);
      // The app may be closed before: then the hit is counted, and its price is not known.
      const task = price(run, hit)
        .catch(() => undefined)
        .finally(() => pricing.delete(task));
      pricing.add(task);
    },
    report(runId, said) {
      store.report(runId, said);
      for (const hit of hits.values()) if (hit.origin === runId) hit.reported = said.usd;
    },
    async savings() {
      await Promise.all(pricing);
      const client = await connection.client();
      const account = labelOf(accountAddress(client.url({ path: 'ai' })));
      const ofSession = [...hits.values()].filter((hit) => hit.account === account);
      return { session: sum(ofSession), allTime: store.total(account) };
    },
    async savingsOf(runIds) {
      await Promise.all(pricing);
      return store.of(runIds);
    },
  };
}

function sum(hits: readonly Hit[]): Savings {
  const add = (amounts: (number | null)[]): number =>
    amounts.reduce<number>((total, amount) => total + (amount ?? 0), 0);
  return {
    estimated: add(hits.map(({ estimated }) => estimated)),
    reported: add(hits.map(({ reported }) => reported)),
    hits: hits.length,
    unpricedHits: hits.filter(({ estimated, reported }) => estimated === null && reported === null)
      .length,
  };
}
