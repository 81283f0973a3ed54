import type { RunRequest } from '../run-request';
import { isCut } from '../cut-text';
import type { SentRequest } from '../run-event';
import { DEFAULT_GATEWAY_ID } from '../gateway';
import type { AskedCaching } from './cache-lifetime';

/** All that makes two requests one to the cache (cloudflare-api.md §4). */
export interface KeyIngredients {
  /** Null: the request goes through no gateway. */
  gateway: string | null;
  /** Below the account, without the model, e.g. `ai/v1/chat/completions`. */
  endpoint: string;
  model: string;
  /** A mark that equal tokens share; null: not known. Never anything of the token itself. */
  token: string | null;
  /** `cf-aig-cache-key`: stands for all of the others but the gateway. */
  cacheKey: string | null;
  /** Byte by byte; null where it was not stored, or not whole. */
  body: string | null;
}

/** The ingredients of a request as it was sent. `token` is its mark. */
export function keyIngredients(
  { model }: Pick<RunRequest, 'model'>,
  { url, headers, body }: SentRequest,
  token: string | null,
): KeyIngredients {
  const ofWorkersAi = model.startsWith('@cf/');
  return {
    // Requests to models of others take the default gateway where they name none (cloudflare-api.md §1.1).
    gateway: headers['cf-aig-gateway-id'] ?? (ofWorkersAi ? null : DEFAULT_GATEWAY_ID),
    endpoint: endpointOf(url),
    model,
    token,
    cacheKey: headers['cf-aig-cache-key'] ?? null,
    body: body === '' || isCut(body) ? null : body,
  };
}

/** What the headers of a request say about caching, the deprecated names included (cloudflare-api.md §2). */
export function askedCaching({ headers }: Pick<SentRequest, 'headers'>): AskedCaching {
  const skip = headers['cf-aig-skip-cache'] ?? headers['cf-skip-cache'];
  const ttl = Number(headers['cf-aig-cache-ttl'] ?? headers['cf-cache-ttl'] ?? NaN);
  return {
    skipCache: skip === undefined ? null : skip === 'true',
    cacheTtl: Number.isFinite(ttl) ? ttl : null,
    cacheKey: headers['cf-aig-cache-key'] ?? null,
  };
}

/**
 * One text for all requests that are the same to the cache. A key of the caller's own replaces what is made of the
 * request; that the gateway still counts is assumed, since each has its own cache.
 */
export function keyText(account: string, ingredients: KeyIngredients): string {
  const { gateway, endpoint, model, token, cacheKey, body } = ingredients;
  const parts = cacheKey === null ? [endpoint, model, token, body] : [cacheKey];
  return JSON.stringify([account, gateway, ...parts]);
}

function endpointOf(url: string): string {
  const below = /\/accounts\/[^/]+\/([^?#]*)/.exec(url)?.[1] ?? url;
  return below.replace(/^(ai\/run)\/.*$/, '$1');
}
