import { Buffer } from 'node:buffer';
import type { Fault } from '../faults/fault';
import { cacheKeyOf, customCacheKey } from '../gateway/answer-cache';
import { MOST_KEPT } from './deliver';
import type { InferenceCall } from './inference-call';
import { logProvider } from './log-facts';
import type { Product } from './product';

/**
 * Null where caching is off. Assumption: answers changed by a fault are never cached, and streams only with the fault
 * that says so: whether the real cache keeps them is not documented (cloudflare-api.md §4).
 */
export function cacheKey(call: InferenceCall, fault: Fault | undefined): string | null {
  const { pass, request, exchange, token } = call;
  const keepsStreams = fault?.kind === 'cached-stream';
  if (!pass || (request.stream && !keepsStreams)) return null;
  if (fault && fault.kind !== 'upstream' && !keepsStreams) return null;
  const { options, gateway } = pass;
  if (options.skipCache || options.cacheTtl === 0) return null;
  if (options.cacheKey !== null) return customCacheKey(gateway.id, options.cacheKey);
  return cacheKeyOf(gateway.id, {
    provider: logProvider(request.modelId),
    endpoint: exchange.url.pathname,
    model: request.modelId,
    token,
    body: exchange.body,
  });
}

/** Keeps an answer under its key, if it has one. Only text and images are cached (cloudflare-api.md §4). */
export function keepAnswer(
  call: InferenceCall,
  { key, product, bytes }: { key: string | null; product: Product; bytes: Uint8Array },
): void {
  if (key === null || product.contentType.startsWith('audio/')) return;
  call.state.cache.write(key, call.pass?.options.cacheTtl ?? 0, {
    contentType: product.contentType,
    body: bytes,
    tokensOut: product.usage.output,
  });
}

/** Keeps a stream that was sent to its end. `body` is what `deliver` returned. */
export function keepStream(
  call: InferenceCall,
  { key, product, body }: { key: string | null; product: Product; body: string },
): void {
  if (call.exchange.gone.aborted || body.length >= MOST_KEPT) return;
  keepAnswer(call, { key, product, bytes: Buffer.from(body) });
}
