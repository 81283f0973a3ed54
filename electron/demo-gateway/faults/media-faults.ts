import { Buffer } from 'node:buffer';
import { bytesOf } from './chunk-tools';
import type { AnswerChunk, WireStep } from '../inference/answer-chunk';
import type { Fault } from './fault';

/** Replaces the whole body; JSON keeps its frame and loses only the image or sound in it. */
function replacing(
  name: string,
  about: { cases: string[]; sentence: string },
  value: { inJson: string; raw: string },
): Fault {
  return {
    name,
    ...about,
    kind: 'stream',
    *steps(chunks: Iterable<AnswerChunk>): Generator<WireStep> {
      const body = Buffer.concat([...chunks].map(bytesOf));
      const isJson = body[0] === 0x7b;
      const bytes = isJson
        ? body
            .toString('utf8')
            .replace(
              /"(image|audio)":"[^"]*"/,
              (_, field) => `"${String(field)}":"${value.inJson}"`,
            )
        : value.raw;
      if (bytes.length > 0) yield { wait: 0, bytes };
    },
  };
}

/** Images and sounds that are none; the fault `cut-off` gives half of one. */
export const MEDIA_FAULTS: readonly Fault[] = [
  replacing(
    'bad-media',
    { cases: ['B11', 'B12'], sentence: 'The image or sound is not readable.' },
    { inJson: '!!! not base64 !!!', raw: 'not an image, not a sound' },
  ),
  replacing(
    'empty-media',
    { cases: ['B12'], sentence: 'The image or sound has no bytes.' },
    { inJson: '', raw: '' },
  ),
  replacing(
    'html-in-media',
    { cases: ['B12'], sentence: 'An HTML page stands where the image or sound should be.' },
    {
      inJson: Buffer.from('<!doctype html><p>Not found').toString('base64'),
      raw: '<!doctype html><p>Not found',
    },
  ),
  replacing(
    'address-instead-of-bytes',
    { cases: ['B11'], sentence: 'An address stands where base64 should be.' },
    { inJson: 'https://example.com/image.png', raw: 'https://example.com/image.png' },
  ),
  {
    name: 'huge-media',
    cases: ['B11'],
    sentence: 'A base64 image of 200 MB.',
    parameters: { mb: 'how large, 200' },
    kind: 'stream',
    *steps(_chunks, given) {
      const part = Buffer.alloc(1024 * 1024, 'A');
      yield { wait: 0, bytes: '{"success":true,"errors":[],"messages":[],"result":{"image":"' };
      for (let count = 0; count < given.number('mb', 200); count += 1)
        yield { wait: 0, bytes: part };
      yield { wait: 0, bytes: '"}}' };
    },
  },
];
