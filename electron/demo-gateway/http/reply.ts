import { Buffer } from 'node:buffer';
import type { OutgoingHttpHeaders } from 'node:http';
import type { Exchange } from './exchange';

/** A complete answer. */
export interface Reply {
  status: number;
  headers?: OutgoingHttpHeaders;
  /** Text, bytes, or anything else as JSON. */
  body: unknown;
}

/** Sends a whole answer at once; objects go out as JSON unless a content type is given. */
export function sendReply(exchange: Exchange, reply: Reply): void {
  const plain = typeof reply.body === 'string' || reply.body instanceof Uint8Array;
  const body = plain ? (reply.body as string | Uint8Array) : JSON.stringify(reply.body);
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  exchange.record.status = reply.status;
  exchange.response.writeHead(reply.status, {
    'content-type': 'application/json',
    ...reply.headers,
    'content-length': bytes.byteLength,
  });
  exchange.response.end(bytes);
}
