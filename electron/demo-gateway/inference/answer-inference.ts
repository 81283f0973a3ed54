import { Buffer } from 'node:buffer';
import type { Fault } from '../faults/fault';
import { cacheKeyOf, customCacheKey, type CachedAnswer } from '../gateway/answer-cache';
import { ApiFailure } from '../http/api-failure';
import { sendReply } from '../http/reply';
import { askProvider } from './ask-provider';
import { NO_USAGE, type InferenceCall, type Outcome } from './inference-call';
import { logProvider } from './log-facts';
import { makeProduct } from './make-product';
import type { Product } from './product';
import { scanResponse } from './scan-response';
import { sendProduct } from './send-product';

/** From the cache if it can, else from the provider. Throws the refusals of both. */
export async function answerInference(call: InferenceCall): Promise<Outcome> {
  const fault = call.fault?.fault;
  if (call.fault && fault?.kind === 'refuse') {
    throw new ApiFailure(fault.refusal(call.fault.given));
  }
  if (call.fault && fault?.kind === 'reply') {
    const reply = fault.reply(call.fault.given);
    sendReply(call.exchange, reply);
    return outcome(reply.status, 'text/plain');
  }
  const key = cacheKey(call, fault);
  const hit = key !== null ? call.state.cache.read(key) : undefined;
  if (hit) return sendHit(call, hit);
  const made = makeProduct(changedRequest(call, fault), (answer) =>
    fault?.kind === 'answer' ? fault.change(answer) : answer,
  );
  await askProvider(call, made.firstByteAfter);
  if (call.exchange.gone.aborted) return outcome(499, made.contentType);
  const product = scanResponse(call, made);
  keep(call, key, product);
  const body = await sendProduct(call, product);
  // Assumption: a request that the caller gave up is logged under the status that nginx made customary.
  const status = call.exchange.record.closedByClient ? 499 : 200;
  const responseBody = /^(image|audio)\//.test(product.contentType) ? null : body;
  return { ...outcome(status, product.contentType), responseBody, usage: product.usage };
}

function changedRequest(call: InferenceCall, fault: Fault | undefined): InferenceCall {
  return fault?.kind === 'request' ? { ...call, request: fault.change(call.request) } : call;
}

/** Null where caching is off. Assumption: streams and answers changed by a fault are never cached. */
function cacheKey(call: InferenceCall, fault: Fault | undefined): string | null {
  const { pass, request, exchange, token } = call;
  if (!pass || request.stream || (fault && fault.kind !== 'upstream')) return null;
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

function keep(call: InferenceCall, key: string | null, product: Product): void {
  // Only text and images are cached (cloudflare-api.md §4).
  if (key === null || !product.document || product.contentType.startsWith('audio/')) return;
  call.state.cache.write(key, call.pass?.options.cacheTtl ?? 0, {
    contentType: product.contentType,
    body: product.document,
    tokensOut: product.usage.output,
  });
}

function sendHit({ exchange }: InferenceCall, hit: CachedAnswer): Outcome {
  exchange.response.setHeader('cf-aig-cache-status', 'HIT');
  const headers = { 'content-type': hit.contentType };
  sendReply(exchange, { status: 200, headers, body: hit.body });
  return {
    status: 200,
    cached: true,
    contentType: hit.contentType,
    responseBody: Buffer.from(hit.body).toString('utf8'),
    usage: { ...NO_USAGE, output: hit.tokensOut },
  };
}

function outcome(status: number, contentType: string): Outcome {
  return { status, cached: false, contentType, responseBody: null, usage: NO_USAGE };
}
