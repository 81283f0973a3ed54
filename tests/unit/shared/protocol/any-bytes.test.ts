import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUEST_FORMATS, type RequestFormat } from '@shared/domain/run-request';
import { fixture, readPieces, type ReadOptions } from './read-answer';

const folder = fileURLToPath(new URL('../../../fixtures/gateway', import.meta.url));
const NAMES = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(sse|json)$/.test(name));
const STREAMS = NAMES.filter((name) => name.endsWith('.sse'));

function options(name: string): ReadOptions {
  const format = name.split('/')[0] as RequestFormat;
  return {
    format: REQUEST_FORMATS.includes(format) ? format : 'run',
    headers: { 'content-type': name.endsWith('.sse') ? 'text/event-stream' : 'application/json' },
  };
}

/** Cuts at the given places, taken modulo the length. */
function split(bytes: Uint8Array, cuts: number[]): Uint8Array[] {
  const places = [0, ...cuts.map((cut) => cut % bytes.length), bytes.length].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => bytes.subarray(places[index], end));
}

/** Ends each line in a way of its own; CR, empty line, LF would be CRLF, which is one line end. */
function withEndings(lines: string[], next: () => string): string {
  let text = '';
  let last = '';
  for (const line of lines.slice(0, -1)) {
    const ending = next();
    last = line === '' && last === '\r' && ending === '\n' ? '\r' : ending;
    text += line + last;
  }
  return text + (lines.at(-1) ?? '');
}

const endings = fc.infiniteStream(fc.constantFrom('\n', '\r\n', '\r'));
const cuts = fc.array(fc.nat(), { maxLength: 40 });

describe('any split of the bytes', () => {
  it.each(NAMES)('gives the same answer: %s', (name) => {
    const bytes = fixture(name);
    const whole = readPieces([bytes], options(name));
    fc.assert(
      fc.property(cuts, (places) => {
        expect(readPieces(split(bytes, places), options(name))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  it.each(STREAMS)('gives the same with any line ending and a byte order mark: %s', (name) => {
    const lines = new TextDecoder().decode(fixture(name)).split('\n');
    const whole = readPieces([fixture(name)], options(name));
    fc.assert(
      fc.property(cuts, endings, fc.boolean(), (places, endings, mark) => {
        const text = withEndings(lines, () => endings.next().value as string);
        const bytes = new TextEncoder().encode(mark ? `\ufeff${text}` : text);
        const { events, outcome } = readPieces(split(bytes, places), options(name));
        expect(events).toEqual(whole.events);
        expect(outcome).toEqual(whole.outcome);
      }),
      { numRuns: 30 },
    );
  });
});

describe('any bytes at all', () => {
  const status = fc.constantFrom(200, 204, 302, 400, 401, 404, 429, 500, 524);
  const type = fc.constantFrom(
    'text/event-stream',
    'application/json',
    'text/html',
    'image/png',
    '',
  );
  const format = fc.constantFrom(...REQUEST_FORMATS);
  const how = fc.constantFrom('closed' as const, 'broken-off' as const);

  it('give exactly one outcome and never throw', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }),
        fc.record({ status, type, format, how, stream: fc.boolean() }),
        (pieces, { type, ...head }) => {
          const { outcome, run } = readPieces(pieces, {
            ...head,
            headers: { 'content-type': type },
          });
          expect(run.state).toBe(outcome.ending);
          expect(outcome.error === null).toBe(!['failed', 'cut-off'].includes(outcome.ending));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of JSON give exactly one outcome and never throw', () => {
    const key = fc.constantFrom(
      'choices',
      'delta',
      'content',
      'message',
      'usage',
      'error',
      'errors',
      'type',
      'response',
      'result',
      'output',
      'item',
      'index',
      'tool_calls',
      'function',
      'arguments',
      'candidates',
      'parts',
      'state',
      'content_block',
      'input',
      'image',
      'success',
      'finish_reason',
      'stop_reason',
      'code',
      'p',
      '__proto__',
    );
    const leaf = fc.oneof(
      fc.constantFrom(
        'text',
        'tool_use',
        'message_start',
        'message_delta',
        'content_block_start',
        'content_block_delta',
        'response.output_item.added',
        'response.completed',
        'response.output_text.done',
        'error',
        'Failed',
        '[DONE]',
      ),
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.dictionary(key, tie('value'), { maxKeys: 5 }),
      ),
    }));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 5 }),
        format,
        fc.record({ stream: fc.boolean(), status }),
        (values, format, { stream, status }) => {
          const body = stream
            ? values.map((entry) => `data: ${JSON.stringify(entry)}\n\n`).join('')
            : JSON.stringify(values[0]);
          const { outcome, run } = readPieces([new TextEncoder().encode(body)], {
            format,
            stream,
            status,
            headers: {},
          });
          expect(run.state).toBe(outcome.ending);
          expect(outcome.error?.code).not.toBe('unreadable-event');
        },
      ),
      { numRuns: 1500 },
    );
  });
});
