import type { StoredRun } from '@shared/contract/runs';
import type { Run } from '@shared/domain/run';
import type { Connection } from '../account/connection';
import type { Catalog } from '../catalog/catalog';
import type { GatewayService } from '../gateways/gateway-service';
import type { Clock } from '../ports';
import type { Storage } from '../storage/open-storage';
import { createCacheKeys, type CacheKeys } from './cache-keys';
import { cacheSalt } from './cache-salt';
import { createCacheStories, type CacheStories } from './cache-stories';
import { createGatewayTtl } from './gateway-ttl';
import { createSavingsService, type SavingsService } from './savings-service';

/** All that the app knows of the gateway's cache. */
export interface Cache {
  keys: CacheKeys;
  stories: CacheStories;
  savings: SavingsService;
  /** Takes a run that has ended and is in the log. Never throws. */
  ended(run: Run): void;
}

/** What it needs of the rest of the backend. */
export interface CacheParts {
  storage: Pick<Storage, 'runKeys' | 'cacheSavings' | 'documents' | 'settings'>;
  connection: Connection;
  gateways: GatewayService;
  catalog: Pick<Catalog, 'list'>;
  findRun(runId: string): StoredRun | null;
  /** Asks the gateway's log what a run cost, and keeps it. */
  readCost(runId: string): Promise<unknown>;
  clock: Clock;
}

/** Puts the parts together. */
export function createCache(parts: CacheParts): Cache {
  const { storage, connection, catalog, findRun } = parts;
  const { runKeys, cacheSavings, settings } = storage;
  const priceOf = async (model: string) => {
    const list = await catalog.list().catch(() => null);
    return list?.models.find(({ id }) => id === model)?.price ?? null;
  };
  const keys = createCacheKeys({
    store: runKeys,
    salt: cacheSalt(storage.documents),
    storesBodies: () => settings.get().log.storeBodies,
  });
  const stories = createCacheStories({
    keys,
    gatewayTtl: createGatewayTtl(parts),
    findRun,
    priceOf,
    reportedCost: (runId) => cacheSavings.reported(runId)?.usd ?? null,
  });
  const savings = createSavingsService({
    connection,
    store: cacheSavings,
    stories,
    readCost: parts.readCost,
    priceOf,
  });
  return {
    keys,
    stories,
    savings,
    ended(run) {
      try {
        keys.ended(run);
        savings.ended(run);
      } catch {
        // A disk that takes no more has been told of by the log itself; the run must end all the same.
      }
    },
  };
}
