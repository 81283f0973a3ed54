import { refusalBody } from './envelopes';
import type { Refusal } from './api-failure';
import type { Exchange } from './exchange';
import { sendReply } from './reply';

/** Sends a refusal, if nothing was sent yet; cuts the connection otherwise. */
export function sendRefusal(exchange: Exchange, refusal: Refusal, requestId: string): void {
  if (exchange.response.headersSent) {
    exchange.closedByUs = true;
    exchange.response.destroy();
    return;
  }
  sendReply(exchange, {
    status: refusal.status,
    headers: refusal.headers ?? {},
    body: refusalBody(refusal, requestId),
  });
}
