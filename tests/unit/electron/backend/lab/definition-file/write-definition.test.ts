import { describe, expect, it } from 'vitest';
import { definitionToText } from '@electron/backend/lab/definition-file/write-definition';
import { INHERIT_ALL } from '@shared/domain/gateway-policy';
import type { MatrixLab } from '@shared/domain/lab/lab-definition';
import { textMessage } from '@shared/domain/run-request';
import { runRequest } from '@tests/support/run-request';

const matrix: MatrixLab = {
  version: 1,
  kind: 'matrix',
  name: 'TTL against backoff',
  budget: 0.5,
  request: runRequest({
    system: 'You are brief.\nYou are kind.\n',
    messages: [textMessage('user', 'What is Cloudflare?')],
    policy: { ...INHERIT_ALL, cacheTtl: 60, gatewayId: '007', metadata: { team: 'a' } },
  }),
  axes: [
    { field: 'cf-aig-cache-ttl', values: [60, 300, null] },
    { field: 'cf-aig-backoff', values: ['constant', 'linear'] },
  ],
  prompts: ['What is Cloudflare?', 'Two\nlines'],
  repeats: 2,
  atOnce: 4,
  fresh: true,
};

it('is a file that people read: what is set, in a fixed order, headers verbatim, texts in blocks', () => {
  expect(definitionToText(matrix)).toMatchInlineSnapshot(`
    "# An experiment of AI Gateway Playground: open it in Lab → Matrix, or run it with
    # npm run cli -- lab matrix --definition FILE

    version: 1
    kind: matrix
    name: TTL against backoff
    budget: 0.5 # USD
    request:
      model: openai/gpt-4.1
      format: chat-completions
      system: |
        You are brief.
        You are kind.
      parameters:
        stream: true
      headers:
        cf-aig-gateway-id: "007"
        cf-aig-cache-ttl: 60
        cf-aig-metadata: '{"team":"a"}'
    axes:
      - field: cf-aig-cache-ttl
        values: [60, 300, null]
      - field: cf-aig-backoff
        values: [constant, linear]
    prompts:
      - What is Cloudflare?
      - |-
        Two
        lines
    repeats: 2
    atOnce: 4
    fresh: true
    "
  `);
});

it('differs only where the experiment does', () => {
  const lines = definitionToText(matrix).split('\n');
  const changed = definitionToText({ ...matrix, repeats: 3 }).split('\n');
  expect(changed.filter((line, index) => line !== lines[index])).toEqual(['repeats: 3']);
});

describe('refuses to write', () => {
  const write = (request: Partial<MatrixLab['request']>) => () =>
    definitionToText({ ...matrix, request: { ...matrix.request, ...request } });

  it('a token in a prompt', () => {
    expect(write({ system: 'Use cfut_0123456789abcdefghijklmnop' })).toThrow(
      'The definition was not saved. “request.system” holds what looks like an API token.',
    );
  });

  it('a header that carries a secret', () => {
    const policy = { ...INHERIT_ALL, extraHeaders: { 'x-api-key': 'abc' } };
    expect(write({ policy })).toThrow('The header “x-api-key” carries a secret.');
  });

  it('what could not be read again', () => {
    const base64 = Buffer.alloc(4 * 1024 * 1024, 7).toString('base64');
    const image = { type: 'image' as const, mimeType: 'image/png', base64 };
    expect(write({ messages: [{ role: 'user', content: [image] }] })).toThrow('larger than 5 MiB');
  });
});
