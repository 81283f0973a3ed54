import type { Fault } from '../faults/fault';
import { takeConnection } from '../http/raw-connection';
import { deliver } from './deliver';
import type { InferenceCall } from './inference-call';
import type { Product } from './product';

/** Sends what the provider made, through the fault if there is one; returns the text that went out. */
export async function sendProduct(call: InferenceCall, product: Product): Promise<string> {
  const { exchange, state, fault } = call;
  const action: Fault | undefined = fault?.fault;
  if (fault && action?.kind === 'socket') {
    exchange.record.status = 200;
    exchange.response.setHeader('content-type', product.contentType);
    const connection = takeConnection(exchange, state.timing.wait);
    await action.play(connection, product.chunks, fault.given);
    return '';
  }
  const headers: Record<string, string> = { 'content-type': product.contentType };
  if (product.document) headers['content-length'] = String(product.document.byteLength);
  else headers['cache-control'] = 'no-cache';
  if (!fault || action?.kind !== 'stream') {
    return deliver(exchange, state, { headers, steps: product.chunks });
  }
  // The fault may change the length, so the body goes out in HTTP chunks.
  delete headers['content-length'];
  for (const [name, value] of Object.entries(action.headers ?? {})) {
    if (value === null) delete headers[name];
    else headers[name] = value;
  }
  return deliver(exchange, state, { headers, steps: action.steps(product.chunks, fault.given) });
}
