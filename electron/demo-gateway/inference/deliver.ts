import { once } from 'node:events';
import { Buffer } from 'node:buffer';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoState } from '../demo-state';
import { resetConnection, type Exchange } from '../http/exchange';
import { untilGone } from '../http/raw-connection';
import type { WireStep } from './answer-chunk';

/** What goes out, and how its head looks. */
export interface Delivery {
  headers: Record<string, string>;
  steps: Iterable<WireStep> | AsyncIterable<WireStep>;
}

/** Characters of an answer that are kept for the log. */
export const MOST_KEPT = 1_000_000;

/**
 * Writes the steps at their time: late ones at once, so that the pace holds over the whole answer. Stops as
 * soon as the client hangs up. Returns the text that was sent, up to a million characters.
 */
export async function deliver(
  exchange: Exchange,
  state: DemoState,
  delivery: Delivery,
): Promise<string> {
  const { response, record, gone } = exchange;
  record.status = 200;
  response.writeHead(200, delivery.headers);
  response.flushHeaders();
  const pace = state.timing.createPace();
  let kept = '';
  for await (const step of delivery.steps) {
    await pace(step.wait, gone);
    if (gone.aborted) return kept;
    if ('act' in step) {
      await act(exchange, step.act);
      return kept;
    }
    record.framesSent += 1;
    if (kept.length < MOST_KEPT) kept += Buffer.from(step.bytes).toString('utf8');
    if (!response.write(step.bytes)) await drained(exchange);
  }
  response.end();
  return kept;
}

async function act(exchange: Exchange, action: 'end' | 'reset' | 'hang'): Promise<void> {
  if (action === 'end') exchange.response.end();
  else if (action === 'hang') await untilGone(exchange.gone);
  else {
    // The bytes before the reset must have left, or the system throws them away with it.
    await sleep(20);
    resetConnection(exchange);
  }
}

async function drained({ response, gone }: Exchange): Promise<void> {
  await once(response, 'drain', { signal: gone }).catch(() => undefined);
}
