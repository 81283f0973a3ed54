import { Buffer } from 'node:buffer';
import type { RawConnection } from '../http/raw-connection';
import type { AnswerChunk } from '../inference/answer-chunk';
import { bytesOf } from './chunk-tools';
import type { Fault } from './fault';

/** Wrong HTTP, written on the bare socket. */
export const SOCKET_FAULTS: readonly Fault[] = [
  {
    name: 'reset-before-headers',
    cases: ['N05'],
    sentence: 'The connection is reset before any answer.',
    kind: 'socket',
    play: (connection) => {
      connection.reset();
      return Promise.resolve();
    },
  },
  {
    name: 'close-before-headers',
    cases: ['N05'],
    sentence: 'The connection closes properly before any answer.',
    kind: 'socket',
    play: (connection) => {
      connection.end();
      return Promise.resolve();
    },
  },
  {
    name: 'headers-never',
    cases: ['N45', 'N70'],
    sentence: 'The connection stays open and nothing ever comes.',
    kind: 'socket',
    play: (connection) => connection.hang(),
  },
  {
    name: 'length-too-long',
    cases: ['N53'],
    sentence: 'Content-Length promises more than is sent.',
    kind: 'socket',
    play: async (connection, chunks) => {
      const body = joined(chunks);
      await head(connection, [`content-length: ${body.byteLength + 1000}`]);
      await connection.write(body);
      connection.end();
    },
  },
  {
    name: 'length-too-short',
    cases: ['N53'],
    sentence: 'Content-Length promises less than is sent.',
    kind: 'socket',
    play: async (connection, chunks) => {
      const body = joined(chunks);
      await head(connection, [`content-length: ${Math.floor(body.byteLength / 2)}`]);
      await connection.write(body);
      connection.end();
    },
  },
  {
    name: 'broken-chunk',
    cases: ['N53'],
    sentence: 'An HTTP chunk has no valid length.',
    parameters: { after: 'good chunks before it, 5' },
    kind: 'socket',
    play: async (connection, chunks, given) => {
      await head(connection, ['transfer-encoding: chunked']);
      let left = given.number('after', 5);
      for (const chunk of chunks) {
        if (left <= 0) break;
        left -= 1;
        const bytes = bytesOf(chunk);
        await connection.write(`${bytes.byteLength.toString(16)}\r\n`);
        await connection.write(bytes);
        await connection.write('\r\n');
      }
      await connection.write('not-a-length\r\n');
      connection.end();
    },
  },
  {
    name: 'huge-header',
    cases: ['N54'],
    sentence: 'A single header of 1 MB.',
    parameters: { kb: 'how long, 1024' },
    kind: 'socket',
    play: async (connection, chunks, given) => {
      await answer(connection, [`x-demo: ${'x'.repeat(given.number('kb', 1024) * 1024)}`], chunks);
    },
  },
  {
    name: 'many-headers',
    cases: ['N54'],
    sentence: 'Ten thousand headers.',
    parameters: { count: 'how many, 10000' },
    kind: 'socket',
    play: async (connection, chunks, given) => {
      const count = given.number('count', 10_000);
      const lines = Array.from({ length: count }, (_, index) => `x-demo-${index}: ${index}`);
      await answer(connection, lines, chunks);
    },
  },
  {
    name: 'encoding-steps',
    cases: ['N50'],
    sentence: 'Content-Encoding names a thousand steps.',
    parameters: { count: 'how many, 1000' },
    kind: 'socket',
    play: async (connection, chunks, given) => {
      const steps = Array.from({ length: given.number('count', 1000) }, () => 'gzip').join(', ');
      await answer(connection, [`content-encoding: ${steps}`], chunks);
    },
  },
  {
    name: 'not-http',
    cases: ['N05'],
    sentence: 'The answer is not HTTP at all.',
    kind: 'socket',
    play: async (connection) => {
      await connection.write('SSH-2.0-OpenSSH_9.6\r\n');
      connection.end();
    },
  },
  {
    name: 'stale-keep-alive',
    cases: ['N71'],
    sentence: 'A good answer; the next request on the same connection finds it closed.',
    kind: 'socket',
    play: async (connection, chunks) => {
      const body = joined(chunks);
      await head(connection, [`content-length: ${body.byteLength}`, 'connection: keep-alive']);
      await connection.write(body);
      connection.resetOnNextRequest();
    },
  },
];

async function head(connection: RawConnection, lines: readonly string[]): Promise<void> {
  const all = ['HTTP/1.1 200 OK', ...connection.headerLines, ...lines];
  await connection.write(`${all.join('\r\n')}\r\n\r\n`);
}

async function answer(
  connection: RawConnection,
  lines: readonly string[],
  chunks: Iterable<AnswerChunk>,
): Promise<void> {
  const body = joined(chunks);
  await head(connection, [...lines, `content-length: ${body.byteLength}`]);
  await connection.write(body);
  connection.end();
}

function joined(chunks: Iterable<AnswerChunk>): Buffer {
  return Buffer.concat([...chunks].map(bytesOf));
}
