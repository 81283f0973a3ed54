/**
 * A process that answers every inference request on 127.0.0.1, in the format of its path:
 * below `/full` with the whole sample at once, below `/paced-RATE-COUNT` with COUNT pieces of text at
 * RATE per second, each of which is the epoch time in ms at which it was written.
 */
import type { RequestFormat } from '@shared/domain/run-request';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cutLive, toBytes } from './wire-bytes';
import { sampleEvents, sampleTokens } from './wire-sample';

const deltas = Number(process.argv[2]);
const full = new Map<RequestFormat, Uint8Array[]>();

function formatOf(path: string): RequestFormat {
  if (path.endsWith('/chat/completions')) return 'chat-completions';
  if (path.endsWith('/responses')) return 'responses';
  return path.endsWith('/messages') ? 'messages' : 'run';
}

function fullAnswer(format: RequestFormat): Uint8Array[] {
  const known = full.get(format);
  if (known !== undefined) return known;
  const pieces = cutLive(toBytes(sampleEvents(format, sampleTokens(deltas))));
  full.set(format, pieces);
  return pieces;
}

async function sendFull(response: ServerResponse, format: RequestFormat): Promise<void> {
  for (const piece of fullAnswer(format)) {
    if (response.destroyed) return;
    if (!response.write(piece)) await once(response, 'drain');
  }
  response.end();
}

interface Pace {
  format: RequestFormat;
  /** Per second. */
  rate: number;
  count: number;
}

function sendPaced(response: ServerResponse, { format, rate, count }: Pace): void {
  const start = performance.now();
  // The events around the text are as in any answer; the text of each is put in when it is due.
  const stamp = '\u0001stamp\u0001';
  const mark = JSON.stringify(stamp).slice(1, -1);
  const events = sampleEvents(
    format,
    Array.from({ length: count }, () => stamp),
  );
  let sent = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - start) * rate) / 1_000);
    const upTo = due < count ? due : events.length;
    while (sent < upTo) {
      const now = String(performance.timeOrigin + performance.now());
      const event = events[sent];
      if (event !== undefined) {
        response.write(toBytes([{ ...event, data: event.data.replace(mark, `${now} `) }]));
      }
      sent += 1;
    }
    if (sent < events.length) return;
    clearInterval(timer);
    response.end();
  }, 1);
  response.on('close', () => clearInterval(timer));
}

const server = createServer((request, response) => {
  request.resume();
  request.socket.setNoDelay(true);
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const path = (request.url ?? '').split('?')[0] ?? '';
  const format = formatOf(path);
  const [, rate, count] = /^\/paced-(\d+)-(\d+)\//.exec(path) ?? [];
  if (rate === undefined) void sendFull(response, format);
  else sendPaced(response, { format, rate: Number(rate), count: Number(count) });
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
