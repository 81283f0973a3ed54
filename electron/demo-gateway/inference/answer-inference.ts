import { Buffer } from 'node:buffer';
import type { Fault } from '../faults/fault';
import type { CachedAnswer } from '../gateway/answer-cache';
import { ApiFailure } from '../http/api-failure';
import { setCacheStatus } from '../http/exchange';
import { sendReply } from '../http/reply';
import { askProvider } from './ask-provider';
import { NO_USAGE, type InferenceCall, type Outcome } from './inference-call';
import { cacheKey, keepAnswer, keepStream } from './keep-answer';
import { makeProduct } from './make-product';
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
  if (product.document) keepAnswer(call, { key, product, bytes: product.document });
  const body = await sendProduct(call, product);
  if (!product.document) keepStream(call, { key, product, body });
  // Assumption: a request that the caller gave up is logged under the status that nginx made customary.
  const status = call.exchange.record.closedByClient ? 499 : 200;
  const responseBody = /^(image|audio)\//.test(product.contentType) ? null : body;
  return { ...outcome(status, product.contentType), responseBody, usage: product.usage };
}

function changedRequest(call: InferenceCall, fault: Fault | undefined): InferenceCall {
  return fault?.kind === 'request' ? { ...call, request: fault.change(call.request) } : call;
}

function sendHit({ exchange }: InferenceCall, hit: CachedAnswer): Outcome {
  setCacheStatus(exchange, 'HIT');
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
