import { textMessage, type RunRequest } from '@shared/domain/run-request';
import { dialectFor } from '@shared/protocol/dialects';
import { curlSnippet } from '@shared/snippets/curl';
import { asOnePrompt } from '@shared/snippets/one-prompt';
import { readCurl } from '@shared/snippets/read-curl';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyExported, anySayable } from '@tests/support/any-exported';

function roundTrip(request: RunRequest) {
  const wire = dialectFor(request.format).encode(request);
  const reading = readCurl(curlSnippet(wire), () => request.task);
  return { wire, reading };
}

describe('export and import', () => {
  it('sends the same again, whatever was exported', () => {
    fc.assert(
      fc.property(anyExported, (request) => {
        const { wire, reading } = roundTrip(request);
        if (reading.problem !== null) throw new Error(reading.problem.message);
        const again = dialectFor(request.format).encode(reading.request);
        expect(again.body).toEqual(JSON.parse(wire.bodyText));
        expect({ path: again.path, headers: again.headers }).toEqual({
          path: wire.path,
          headers: wire.headers,
        });
      }),
      { numRuns: 500 },
    );
  });

  it('sends the same as one prompt of a column', () => {
    fc.assert(
      fc.property(anyExported, (request) => {
        const { wire, reading } = roundTrip(request);
        if (reading.problem !== null) throw new Error(reading.problem.message);
        const one = asOnePrompt(reading.request);
        expect(one.prompt.trim()).not.toBe('');
        expect(one.request.messages).toEqual([textMessage('user', one.prompt)]);
        expect(dialectFor(request.format).encode(one.request).body).toEqual(
          JSON.parse(wire.bodyText),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('gives back the very request where all of it can be said in its format', () => {
    fc.assert(
      fc.property(anySayable, (request) => {
        const { wire, reading } = roundTrip(request);
        expect(reading).toMatchObject({ problem: null, notes: [], token: null, accountId: null });
        expect(reading).toHaveProperty('request', request);
        if (reading.problem !== null) return;
        expect(dialectFor(request.format).encode(reading.request).bodyText).toBe(wire.bodyText);
      }),
      { numRuns: 300 },
    );
  });
});

describe('text that is no command', () => {
  const shell = fc
    .array(
      fc.constantFrom(
        ...['curl', ' ', '-H', '-d', '@', '<(', ')', 'printf', "'", '"', '$', "$'", '\\', '\n'],
        ...['|', '{', '}', 'https://api.cloudflare.com/client/v4/accounts/a/ai/run', 'x: y', '`'],
        ...['{"model":"a/b"}', '--json', '\\x', '\\u', '%s', '#', ';', '^', '\r', 'é', '\ud800'],
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''));

  it('never throws, and says why and where', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), shell), (text) => {
        const reading = readCurl(text, () => undefined);
        if (reading.problem === null) return;
        expect(reading.problem.message).toMatch(/[.?]$/);
        expect(reading.problem.at.line).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes time in proportion to its length, and refuses beyond any request', () => {
    for (const piece of [
      '{',
      "''",
      '$',
      '\\',
      '"a"',
      '<(',
      ' -s',
      "$'\\",
      '[[',
      '-',
      '--=',
      '“',
      '\\ ',
      'curl ',
      '#\n',
    ])
      expect(readCurl(`curl ${piece.repeat(200_000)}`, () => undefined).problem).not.toBeNull();
    expect(readCurl('x'.repeat(21 * 1024 * 1024), () => undefined).problem?.message).toContain(
      'longer',
    );
  });
});
