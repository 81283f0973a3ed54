import type { Buffer } from 'node:buffer';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { RecordedRequest } from '../demo-gateway-options';

/** One HTTP request, read completely, and the response that waits for its answer. */
export interface Exchange {
  method: string;
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
  response: ServerResponse;
  /** Fires when the client hangs up, or when the simulator stops. */
  gone: AbortSignal;
  /** See the option of this name. */
  admitGuests: boolean;
  record: RecordedRequest;
  /** Set before we close the socket ourselves, so that it does not count as the client's doing. */
  closedByUs: boolean;
}

/** A header as one string, or null if it was not sent. */
export function headerOf(exchange: Exchange, name: string): string | null {
  const value = exchange.headers[name];
  return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
}

/** Tells the client, and the record, what the cache had to do with the answer; null says nothing. */
export function setCacheStatus(
  { response, record }: Exchange,
  status: 'HIT' | 'MISS' | null,
): void {
  record.cacheStatus = status;
  if (status === null) response.removeHeader('cf-aig-cache-status');
  else response.setHeader('cf-aig-cache-status', status);
}

/** Ends the connection at once, with a TCP reset where the system can. */
export function resetConnection(exchange: Exchange): void {
  exchange.closedByUs = true;
  exchange.response.socket?.resetAndDestroy();
}
