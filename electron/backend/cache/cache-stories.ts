import { setImmediate } from 'node:timers/promises';
import type { StoredRun } from '@shared/contract/runs';
import type { CacheOrigin, CacheStory } from '@shared/domain/cache-story';
import { cacheFacts, type CacheFacts } from '@shared/domain/cache/cache-facts';
import { cacheLifetime, isCachingAsked } from '@shared/domain/cache/cache-lifetime';
import { cacheStoryOf } from '@shared/domain/cache/cache-story-of';
import { askedCaching, keyIngredients } from '@shared/domain/cache/key-ingredients';
import { estimateCost } from '@shared/domain/cost';
import type { TokenPrice } from '@shared/domain/model';
import type { Run } from '@shared/domain/run';
import { responseMetadata } from '@shared/protocol/response-metadata';
import { accountAddress } from '../catalog/account-address';
import type { RunKey } from '../storage/run-keys';
import type { CacheKeys } from './cache-keys';
import type { GatewayTtl } from './gateway-ttl';

/** What the app can tell of answers and the gateway's cache. */
export interface CacheStories {
  /** Null: the run is not known. */
  story(runId: string): Promise<CacheStory | null>;
  /** Of many, one after the other, so that live runs are not held up; unknown ones are left out. */
  stories(runIds: readonly string[]): Promise<CacheStory[]>;
}

/** What stories are made of. */
export interface CacheStoryParts {
  keys: CacheKeys;
  gatewayTtl: GatewayTtl;
  findRun(runId: string): StoredRun | null;
  /** Null: not known. */
  priceOf(model: string): Promise<TokenPrice | null>;
  reportedCost(runId: string): number | null;
}

/** Finds the few runs that matter in the log, and has them explained. */
export function createCacheStories(parts: CacheStoryParts): CacheStories {
  const { keys, gatewayTtl, findRun } = parts;

  /** What the gateway was set to when the run was sent; asked once, and kept with the run. */
  async function ttlOf(run: Run, key: RunKey): Promise<number | null> {
    if (key.gatewayTtl !== null || run.sent === null) return key.gatewayTtl;
    const { gateway } = keyIngredients(run.request, run.sent, null);
    const { skipCache, cacheTtl } = askedCaching(run.sent);
    if (gateway === null || skipCache === true || cacheTtl !== null) return null;
    const seconds = await gatewayTtl.at(accountAddress(run.sent.url), gateway, run.startedAt);
    if (seconds !== null) keys.setGatewayTtl(run.id, seconds);
    return seconds;
  }

  async function factsOf(runId: string): Promise<CacheFacts | null> {
    const run = findRun(runId)?.run;
    const key = keys.get(runId);
    if (!run?.sent || key === null) return null;
    const ttl = await ttlOf(run, key);
    const asked = askedCaching(run.sent);
    const settings = ttl === null ? null : { cacheTtl: ttl };
    return cacheFacts(run, {
      cacheStatus: responseMetadata(run.responseHeaders).cacheStatus,
      token: key.tokenMark,
      lifetime: cacheLifetime(asked, settings),
      isAsked: isCachingAsked(asked, settings),
    });
  }

  const allFacts = async (runIds: readonly string[]): Promise<CacheFacts[]> => {
    const facts = await Promise.all(runIds.map(factsOf));
    return facts.filter((one) => one !== null).toSorted((one, other) => other.sentAt - one.sentAt);
  };

  async function originOf({ runId, endedAt, sentAt }: CacheFacts): Promise<CacheOrigin | null> {
    const run = findRun(runId)?.run;
    if (!run || endedAt === null) return null;
    const { timings, usage, request } = run;
    const price = await parts.priceOf(request.model);
    const afterSent = (mark: number | null): number | null =>
      mark === null ? null : Math.max(0, mark - (timings.sent ?? 0));
    return {
      runId,
      endedAt,
      firstTextAfter: afterSent(timings.firstText),
      endedAfter: Math.max(0, endedAt - sentAt),
      estimatedCost: usage && estimateCost(usage, price),
      reportedCost: parts.reportedCost(runId),
    };
  }

  async function story(runId: string): Promise<CacheStory | null> {
    const run = findRun(runId)?.run;
    if (!run) return null;
    const key = keys.get(runId);
    const facts = await factsOf(runId);
    if (key === null || facts === null) return unknownStory(run);
    const equal = await allFacts(keys.equal(key, facts.answeredAt ?? facts.sentAt));
    const isAlone = equal.every((other) => other.runId === runId);
    const isMiss = facts.cacheStatus === 'MISS';
    const others = isAlone && isMiss ? await allFacts(keys.others(key)) : [];
    const { filler, ...told } = cacheStoryOf(facts, { equal, others });
    return { ...told, origin: filler && (await originOf(filler)) };
  }

  return {
    story,
    async stories(runIds) {
      const found: CacheStory[] = [];
      for (const runId of runIds) {
        const told = await story(runId);
        if (told) found.push(told);
        await setImmediate();
      }
      return found;
    },
  };
}

/** Of a run that was sent before keys were kept, or never. */
function unknownStory(run: Run): CacheStory {
  const status = responseMetadata(run.responseHeaders).cacheStatus;
  return {
    runId: run.id,
    status,
    origin: null,
    age: null,
    lifetime: null,
    expiresAt: null,
    reason: status === 'HIT' ? { type: 'unknown-origin' } : null,
  };
}
