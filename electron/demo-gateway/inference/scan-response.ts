import { Buffer } from 'node:buffer';
import { gatewayRefusal } from '../gateway/admit';
import { dlpAction, dlpHeader, hasCardNumber } from '../gateway/dlp';
import { isUnsafe } from '../gateway/guardrails';
import type { AnswerChunk } from './answer-chunk';
import type { InferenceCall } from './inference-call';
import type { Product } from './product';

/**
 * Looks through an answer before it goes out, where the gateway's settings ask for it. A stream is then held back
 * whole and released at once; guardrails look at streams too, but do not block them (cloudflare-api.md §6.3).
 * Throws 2017 and 2030.
 */
export function scanResponse({ pass, exchange }: InferenceCall, product: Product): Product {
  if (!pass) return product;
  const { gateway } = pass;
  if (product.document !== null && isUnsafe(gateway, 'response', product.text)) {
    throw gatewayRefusal({
      status: 424,
      code: 2017,
      message: 'Response blocked due to security configurations',
    });
  }
  const action = dlpAction(gateway, 'RESPONSE');
  if (action === null) return product;
  if (hasCardNumber(product.text)) {
    exchange.response.setHeader('cf-aig-dlp', dlpHeader(action, 'RESPONSE'));
    if (action === 'BLOCK') {
      const message = 'Response blocked due to DLP violations';
      throw gatewayRefusal({ status: 424, code: 2030, message });
    }
  }
  return { ...product, chunks: [holdBack(product.chunks)] };
}

function holdBack(chunks: Iterable<AnswerChunk>): AnswerChunk {
  const all = [...chunks];
  const wait = all.reduce((sum, chunk) => sum + chunk.wait, 0);
  const bytes = Buffer.concat(all.map((chunk) => Buffer.from(chunk.bytes)));
  return { part: 'document', bytes, wait };
}
