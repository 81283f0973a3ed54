import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '@shared/domain/json';
import { dialectFor } from '@shared/protocol/dialects';
import { pythonLiteral } from '@shared/snippets/python-quote';
import { arbitraryRequest } from '@tests/support/arbitrary-request';
import { requireProgram } from '../judges/require-program';
import { runSource, snippetText } from './run-snippet';

beforeAll(() => requireProgram('python3'));

/** Any text, halves of surrogate pairs and what could end a literal included. */
const anyText = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
  fc
    .array(fc.constantFrom('\\', '"', "'", '\n', '\r', 'N', '{', '}', 'x', 'u', '%'))
    .map((parts) => parts.join('')),
);
const anyValue = fc
  .jsonValue({ stringUnit: 'binary' })
  .map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe('Python literals', () => {
  it('are read by Python as exactly the values', async () => {
    // One start of Python for many values.
    const many = fc.array(fc.oneof(anyText, anyValue), { minLength: 200, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(many, async (values) => {
        const source = `import json\nprint(json.dumps(${pythonLiteral(values)}))`;
        expect(JSON.parse(await runSource('python', source))).toEqual(values);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  it('make the bytes that the app sends, for any request', async () => {
    const many = fc.array(arbitraryRequest, { minLength: 60, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(many, async (requests) => {
        const programs = requests.map((request) => {
          const [beforeSending = ''] = snippetText('python', request).split('\nrequest = ');
          return `${beforeSending}\nprint(json.dumps(data.decode("utf-8")))`;
        });
        const source = `import json\n${programs.join('\n')}`;
        const printed = await runSource('python', source, ACCOUNT);
        expect(
          printed
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as string),
        ).toEqual(requests.map((request) => dialectFor(request.format).encode(request).bodyText));
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});

const ACCOUNT = { CLOUDFLARE_ACCOUNT_ID: '0'.repeat(32), CLOUDFLARE_API_TOKEN: 'token' };
