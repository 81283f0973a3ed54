import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { rawChat, startDemo, type RawAnswer } from './demo-client';

/** Plays a fault over a bare socket. */
async function play(fault: string, body: Record<string, unknown> = {}): Promise<RawAnswer> {
  const { gateway } = await startDemo();
  return rawChat(gateway, fault, body);
}

/** Head and body of an answer; HTTP chunks are put together. */
function parts(answer: RawAnswer): { head: string; body: Buffer } {
  const end = answer.bytes.indexOf('\r\n\r\n');
  const head = answer.bytes.subarray(0, end).toString('latin1').toLowerCase();
  const rest = answer.bytes.subarray(end + 4);
  return { head, body: head.includes('transfer-encoding: chunked') ? dechunk(rest) : rest };
}

function dechunk(bytes: Buffer): Buffer {
  const found: Buffer[] = [];
  for (let at = 0; at < bytes.byteLength;) {
    const lineEnd = bytes.indexOf('\r\n', at);
    const size = Number.parseInt(bytes.subarray(at, lineEnd).toString(), 16);
    if (!size) break;
    found.push(bytes.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
  return Buffer.concat(found);
}

const text = (answer: RawAnswer) => parts(answer).body.toString('utf8');
/** The last bytes of a chunked body that was ended properly. */
const isComplete = (answer: RawAnswer) => answer.bytes.toString('latin1').endsWith('0\r\n\r\n');

describe('endings', () => {
  it('none: a good stream, for comparison', async () => {
    const answer = await play('none');
    expect(text(answer)).toMatch(/data: \[DONE\]\n\n$/);
    expect([isComplete(answer), answer.error]).toEqual([true, null]);
  });

  it('no-end-mark: a finish reason, then nothing', async () => {
    const body = text(await play('no-end-mark'));
    expect(body).toContain('"finish_reason":"length"');
    expect(body).not.toContain('[DONE]');
  });

  it('cut-off: no finish reason, yet a proper end of the body', async () => {
    const answer = await play('cut-off;after=3');
    expect(text(answer)).not.toMatch(/"finish_reason":"/);
    expect([isComplete(answer), answer.error]).toEqual([true, null]);
  });

  it('reset-mid-stream: some text, then a reset', async () => {
    const answer = await play('reset-mid-stream;after=3');
    expect(text(answer)).toContain('"content":"');
    expect([isComplete(answer), answer.error]).toEqual([false, 'ECONNRESET']);
  });

  it('cut-off strikes a document in its middle', async () => {
    const answer = await play('cut-off', { stream: false });
    expect(text(answer)).toMatch(/^\{"id"/);
    expect(() => JSON.parse(text(answer)) as unknown).toThrow(SyntaxError);
  });

  it('after-done: events behind the end mark', async () => {
    expect(text(await play('after-done;count=2'))).toMatch(/\[DONE\]\n\n(data: \{.*\}\n\n){2}$/);
  });
});

describe('lines', () => {
  const plain = async () => text(await play('none'));

  it.each([
    ['crlf', /\r\n\r\n/, /[^\r]\n/],
    ['cr', /\r\r/, /\n/],
  ])('%s', async (fault, has, hasNot) => {
    const body = text(await play(fault));
    expect(body).toMatch(has);
    expect(body).not.toMatch(hasNot);
    expect(withoutIds(body.replaceAll(/\r\n?/g, '\n'))).toBe(withoutIds(await plain()));
  });

  it('mixed-line-ends: all three', async () => {
    const body = text(await play('mixed-line-ends'));
    expect([/[^\r]\n/, /\r\n/, /\r[^\n]/].map((end) => end.test(body))).toEqual([true, true, true]);
  });

  it('bom: once, at the start', async () => {
    const { body } = parts(await play('bom'));
    expect(body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(body.indexOf(Buffer.from([0xef, 0xbb, 0xbf]), 3)).toBe(-1);
  });

  it('spaces: none, two, and empty data', async () => {
    const body = text(await play('spaces'));
    expect([/^data:\{/m, /^data: {2}\{/m, /^data:$/m].every((line) => line.test(body))).toBe(true);
  });

  it('many-data-lines: joined by newlines they are JSON', async () => {
    const [event = ''] = text(await play('many-data-lines')).split('\n\n');
    const lines = event.split('\n').map((line) => line.replace(/^data: /, ''));
    expect(lines.length).toBeGreaterThan(5);
    expect(JSON.parse(lines.join('\n'))).toMatchObject({ object: 'chat.completion.chunk' });
  });

  it('odd-fields: id with NUL, retry, unknown names', async () => {
    expect(text(await play('odd-fields'))).toMatch(/^id: 7\0\nretry: 1\nfoo: bar\nnonsense\n/);
  });
});

describe('bytes', () => {
  it.each(['split-crlf', 'split-characters', 'one-byte', 'burst', 'keep-alive-between'])(
    '%s changes nothing of the content',
    async (fault) => {
      const got = text(await play(fault)).replaceAll(': keep-alive\n\n', '');
      const good = text(await play('none'));
      expect(withoutIds(got.replaceAll('\r\n', '\n'))).toBe(withoutIds(good));
    },
  );

  it('split-characters: HTTP chunks begin inside a character', async () => {
    const { bytes } = await play('split-characters');
    expect(bytes.toString('latin1')).toMatch(/\r\n[0-9a-f]+\r\n[\x80-\xbf]/);
  });

  it('burst: one HTTP chunk', async () => {
    const { bytes } = await play('burst');
    const body = bytes.subarray(bytes.indexOf('\r\n\r\n') + 4).toString('latin1');
    expect(body.match(/^[0-9a-f]+\r$/gm)).toHaveLength(2);
  });

  it('invalid-utf8', async () => {
    const { body } = parts(await play('invalid-utf8'));
    expect(body.includes(Buffer.from([0xff, 0xc3, 0x28]))).toBe(true);
  });

  it('keep-alive-only: comments, then the answer', async () => {
    expect(text(await play('keep-alive-only;count=3'))).toMatch(/^(: keep-alive\n\n){3}data: /);
  });

  it('doubled-pieces and reordered-pieces', async () => {
    const contents = async (fault: string) =>
      [...text(await play(fault)).matchAll(/"content":"([^"]+)"/g)].map((match) => match[1]);
    const good = await contents('none');
    expect(await contents('doubled-pieces')).toEqual(good.flatMap((piece) => [piece, piece]));
    const reordered = await contents('reordered-pieces');
    expect(reordered).not.toEqual(good);
    expect(reordered.toSorted()).toEqual(good.toSorted());
  });
});

describe('events', () => {
  it.each([
    ['error-frame', /data: \{"error":\{"message":"[^"]+".*\}\n\ndata: \[DONE\]\n\n$/],
    ['error-frame-with-choices', /data: \{"choices":\[\],"error":/],
    ['error-frame-v4', /data: \{"success":false,"errors":\[\{"code":3040/],
    ['error-event', /event: error\ndata: \{"type":"error","error":/],
    ['error-event-responses', /event: error\ndata: \{"type":"error","code":/],
    ['response-failed', /event: response\.failed\n/],
    ['bare-json', /\n\n\{"error":.*\}\n\n$/],
    ['malformed-json', /"content":"brok\n\n[\s\S]+\[DONE\]/],
    ['unknown-fields', /data: \{"demo_unknown"[\s\S]+event: demo\.unknown\n/],
    ['odd-content', /"content":(42|\["list"\]|null)/],
    ['odd-usage;value="many"', /"prompt_tokens":"many"/],
    ['refusal', /"delta":\{"refusal":"/],
  ])('%s', async (fault, expected) => {
    const body = { stream_options: { include_usage: true } };
    expect(text(await play(fault, body))).toMatch(expected);
  });

  it('no-usage', async () => {
    const body = { stream_options: { include_usage: true } };
    expect(text(await play('no-usage', body))).not.toContain('_tokens');
  });
});

describe('head and encoding', () => {
  it('wrong-content-type and no-content-type', async () => {
    expect(parts(await play('wrong-content-type')).head).toContain('content-type: text/plain');
    expect(parts(await play('no-content-type')).head).not.toContain('content-type');
  });

  it.each([
    ['gzip', gunzipSync],
    ['brotli', brotliDecompressSync],
    ['zstd', zstdDecompressSync],
  ])('%s', async (fault, unpack) => {
    const { body } = parts(await play(fault));
    expect(unpack(body).toString('utf8')).toMatch(/data: \[DONE\]\n\n$/);
  });

  it.each(['bad-gzip', 'cut-gzip'])('%s cannot be unpacked', async (fault) => {
    const { head, body } = parts(await play(fault));
    expect(head).toContain('content-encoding: gzip');
    expect(() => gunzipSync(body)).toThrow();
  });

  it('zip-bomb: a thousand times larger than it looks', async () => {
    const { body } = parts(await play('zip-bomb;mb=4'));
    expect(gunzipSync(body).byteLength / body.byteLength).toBeGreaterThan(500);
  });

  it('encoding-steps', async () => {
    const { head } = parts(await play('encoding-steps;count=1000'));
    expect(head.match(/gzip/g)).toHaveLength(1000);
  });

  it('huge-header and many-headers', async () => {
    expect(parts(await play('huge-header;kb=64')).head.length).toBeGreaterThan(65_000);
    expect(parts(await play('many-headers;count=500')).head.match(/x-demo-\d+/g)).toHaveLength(500);
  });
});

describe('connection', () => {
  it.each([
    ['reset-before-headers', 'ECONNRESET'],
    ['close-before-headers', null],
  ])('%s', async (fault, error) => {
    const answer = await play(fault);
    expect([answer.bytes.byteLength, answer.error]).toEqual([0, error]);
  });

  it('not-http', async () => {
    expect((await play('not-http')).bytes.toString()).toMatch(/^SSH-2\.0/);
  });

  it.each([
    ['length-too-long', (promised: number, sent: number) => promised > sent],
    ['length-too-short', (promised: number, sent: number) => promised < sent],
  ])('%s', async (fault, isWrong) => {
    const { head, body } = parts(await play(fault));
    const promised = Number(/content-length: (\d+)/.exec(head)?.[1]);
    expect(isWrong(promised, body.byteLength)).toBe(true);
  });

  it('broken-chunk', async () => {
    expect((await play('broken-chunk')).bytes.toString()).toMatch(/not-a-length\r\n$/);
  });

  it.each(['headers-never', 'silence', 'slow-drip;ms=60000'])(
    '%s holds the line until the client hangs up',
    async (fault) => {
      const demo = await startDemo({ pace: 1 });
      const signal = AbortSignal.timeout(300);
      const headers = { 'x-demo-fault': fault };
      const body = {
        model: 'openai/gpt-5.4-mini',
        messages: [{ role: 'user', content: 'hi' }],
        stream: true,
      };
      const asking = demo.call('POST', '/ai/v1/chat/completions', { body, headers, signal });
      await expect(asking).rejects.toThrow();
      await expect.poll(() => demo.gateway.requests().at(-1)?.closedByClient).toBe(true);
    },
  );

  it('stale-keep-alive: a good answer, then a reset of the next request', async () => {
    const demo = await startDemo();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (): Promise<number | string | undefined> =>
      new Promise((resolve) => {
        const headers = {
          authorization: `Bearer ${demo.gateway.address.token}`,
          'x-demo-fault': 'stale-keep-alive',
        };
        const url = demo.url('/ai/v1/chat/completions');
        const sent = request(url, { agent, method: 'POST', headers }, (response) => {
          response.resume().once('end', () => resolve(response.statusCode));
        });
        sent.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
        sent.end(
          JSON.stringify({ model: 'xai/grok-3', messages: [{ role: 'user', content: 'a' }] }),
        );
      });
    expect(await ask()).toBe(200);
    expect(await ask()).toBe('ECONNRESET');
    agent.destroy();
  });

  it('endless-line and flood are as large as asked', async () => {
    const line = text(await play('endless-line;mb=2'));
    expect(line.length).toBeGreaterThan(2 * 1024 * 1024);
    expect(line).not.toContain('\n');
    const flood = text(await play('flood;mb=1'));
    expect(flood.length).toBeGreaterThan(1024 * 1024);
    expect(flood).toMatch(/\[DONE\]\n\n$/);
  });
});

/** What differs from one answer to the next. */
function withoutIds(body: string): string {
  return body.replaceAll(/chatcmpl-\w+/g, 'id').replaceAll(/"created":\d+/g, '"created":0');
}
