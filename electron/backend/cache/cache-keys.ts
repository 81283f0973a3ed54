import { createHmac, randomBytes } from 'node:crypto';
import { keyIngredients, keyText } from '@shared/domain/cache/key-ingredients';
import type { Run } from '@shared/domain/run';
import { responseMetadata } from '@shared/protocol/response-metadata';
import { accountAddress } from '../catalog/account-address';
import type { GatewayClient } from '../gateway/gateway-client';
import type { RunPlan } from '../runs/run-registry';
import type { RunKey, RunKeys } from '../storage/run-keys';

/** The cache keys of all runs: of those under way from memory, of all others from the database. */
export interface CacheKeys {
  /** Takes a run that will be sent with this client. */
  planned(plan: RunPlan, client: Pick<GatewayClient, 'tokenMark'>): void;
  /** Writes the key of a run that is in the log by now. */
  ended(run: Run): void;
  get(runId: string): RunKey | null;
  /** Runs with the same key that were sent up to a time, epoch ms; those under way too. In no order. */
  equal(key: RunKey, until: number): string[];
  others: RunKeys['others'];
  setGatewayTtl: RunKeys['setGatewayTtl'];
}

/** What making keys needs. */
export interface CacheKeyParts {
  store: RunKeys;
  /** Of this data folder. */
  salt: Uint8Array;
  storesBodies(): boolean;
}

/**
 * Makes and keeps keys. Where bodies are not to be stored, theirs are made with a salt of this start: what is on the
 * disk then tells nobody, not even with a guess, what was asked.
 */
export function createCacheKeys({ store, salt, storesBodies }: CacheKeyParts): CacheKeys {
  const passing = randomBytes(32);
  const live = new Map<string, RunKey>();

  const keyOf = (plan: RunPlan, tokenMark: string): RunKey | null => {
    if (plan.first.type !== 'run-start') return null;
    const { request: sent, at } = plan.first;
    const ingredients = keyIngredients(plan.run.request, sent, tokenMark);
    const address = accountAddress(sent.url);
    const ofBody = storesBodies() ? salt : passing;
    return {
      account: mark(salt, `account ${address}`),
      model: plan.run.request.model,
      sentAt: at,
      isHit: false,
      cacheKey: mark(ofBody, `key ${keyText(address, ingredients)}`),
      bodyMark: mark(ofBody, `body ${ingredients.body ?? ''}`),
      tokenMark,
      gatewayTtl: null,
    };
  };
  return {
    planned(plan, client) {
      const key = keyOf(plan, client.tokenMark(salt));
      if (key) live.set(plan.run.id, key);
    },
    ended(run) {
      const key = live.get(run.id);
      live.delete(run.id);
      if (!key) return;
      const isHit = responseMetadata(run.responseHeaders).cacheStatus === 'HIT';
      store.save(run.id, { ...key, isHit, sentAt: run.startedAt + (run.timings.sent ?? 0) });
    },
    get: (runId) => live.get(runId) ?? store.get(runId),
    equal({ cacheKey }, until) {
      const underWay = [...live].filter(([, key]) => key.cacheKey === cacheKey);
      return [...underWay.map(([runId]) => runId), ...store.equal(cacheKey, until)];
    },
    others: (key) => store.others(key),
    setGatewayTtl(runId, seconds) {
      const key = live.get(runId);
      if (key) live.set(runId, { ...key, gatewayTtl: seconds });
      else store.setGatewayTtl(runId, seconds);
    },
  };
}

function mark(salt: Uint8Array, text: string): string {
  return createHmac('sha256', salt).update(text).digest('hex').slice(0, 32);
}
