import { Buffer } from 'node:buffer';
import { once } from 'node:events';
import {
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  type BrotliCompress,
  type Gzip,
  type ZstdCompress,
} from 'node:zlib';
import type { AnswerChunk, WireStep } from '../inference/answer-chunk';
import { bytesOf } from './chunk-tools';
import type { Fault } from './fault';

/** Compressed answers, good and bad. */
export const ENCODING_FAULTS: readonly Fault[] = [
  {
    name: 'gzip',
    cases: ['N48'],
    sentence: 'The stream is compressed with gzip, event by event.',
    kind: 'stream',
    headers: { 'content-encoding': 'gzip' },
    steps: (chunks) => compress(chunks, createGzip({ flush: constants.Z_SYNC_FLUSH })),
  },
  {
    name: 'brotli',
    cases: ['N48'],
    sentence: 'The stream is compressed with brotli, event by event.',
    kind: 'stream',
    headers: { 'content-encoding': 'br' },
    steps: (chunks) =>
      compress(chunks, createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH })),
  },
  {
    name: 'zstd',
    cases: ['N48'],
    sentence: 'The stream is compressed with zstd, event by event.',
    kind: 'stream',
    headers: { 'content-encoding': 'zstd' },
    steps: (chunks) => compress(chunks, createZstdCompress({ flush: constants.ZSTD_e_flush })),
  },
  {
    name: 'bad-gzip',
    cases: ['N49'],
    sentence: 'The compressed bytes are damaged in the middle.',
    kind: 'stream',
    headers: { 'content-encoding': 'gzip' },
    async *steps(chunks) {
      let part = 0;
      for await (const step of compress(chunks, createGzip({ flush: constants.Z_SYNC_FLUSH }))) {
        part += 1;
        yield part < 8 || !('bytes' in step)
          ? step
          : { ...step, bytes: Buffer.from(step.bytes).fill(0xff) };
      }
    },
  },
  {
    name: 'cut-gzip',
    cases: ['N49'],
    sentence: 'The compressed stream ends in its middle.',
    kind: 'stream',
    headers: { 'content-encoding': 'gzip' },
    async *steps(chunks) {
      let part = 0;
      for await (const step of compress(chunks, createGzip({ flush: constants.Z_SYNC_FLUSH }))) {
        part += 1;
        if (part > 8) return;
        yield step;
      }
    },
  },
  {
    name: 'zip-bomb',
    cases: ['N50'],
    sentence: 'A small compressed body unfolds to a very large one.',
    parameters: { mb: 'how large, 200' },
    kind: 'stream',
    headers: { 'content-encoding': 'gzip' },
    steps: (_chunks, given) => compress(zeros(given.number('mb', 200)), createGzip()),
  },
];

function* zeros(megabytes: number): Generator<AnswerChunk> {
  const bytes = Buffer.alloc(1024 * 1024, 'x');
  yield { part: 'text', bytes: 'data: ', wait: 0 };
  for (let count = 0; count < megabytes; count += 1) yield { part: 'text', bytes, wait: 0 };
}

/** Sends each chunk through a compressor, and on as soon as the compressor has something to say. */
async function* compress(
  chunks: Iterable<AnswerChunk>,
  compressor: Gzip | BrotliCompress | ZstdCompress,
): AsyncGenerator<WireStep> {
  const taken = (): Buffer => (compressor.read() as Buffer | null) ?? Buffer.alloc(0);
  for (const chunk of chunks) {
    await new Promise<void>((resolve) => {
      compressor.write(bytesOf(chunk), () => resolve());
    });
    const bytes = taken();
    if (bytes.byteLength > 0) yield { wait: chunk.wait, bytes };
  }
  compressor.end();
  await once(compressor, 'readable');
  for (let bytes = taken(); bytes.byteLength > 0; bytes = taken()) yield { wait: 0, bytes };
}
