import { describe, expect, it } from 'vitest';
import { createAnswerDecoder } from '@shared/protocol/answer-decoder';
import { MAX_EVENT_CHARACTERS } from '@shared/protocol/sse';
import { fixture, readBody, readFixture, readPieces } from './read-answer';

const JSON_TYPE = { headers: { 'content-type': 'application/json' } };
const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`;

describe('how a stream ends', () => {
  it('N01 is complete with its end mark', () => {
    const { run } = readFixture('chat-completions/reasoning-then-text.sse');
    expect(run).toMatchObject({ state: 'completed', error: null, notices: [] });
    expect(run.usage?.outputTokens).toBe(42);
  });

  it.each(['chat-completions/no-done.sse', 'messages/no-message-stop.sse'])(
    'N02 is complete with a note when the end mark is missing after a finish reason: %s',
    (name) => {
      const { run } = readFixture(name);
      expect(run.state).toBe('completed');
      expect(run.notices).toMatchObject([{ code: 'no-end-mark' }]);
    },
  );

  it.each([
    ['chat-completions/cut-off.sse', 'Half a sent'],
    ['responses/cut-off.sse', 'Hello ü🙂'],
    ['messages/cut-off.sse', 'So far '],
    ['run/cut-off.sse', 'Hel'],
  ])('N03 N53 is cut off, with its text kept, when nothing said it was done: %s', (name, text) => {
    const { run } = readFixture(name);
    expect(run).toMatchObject({ state: 'cut-off', text });
    expect(run.error).toMatchObject({ code: 'cut-off-no-end-mark', retryable: true });
  });

  it('N04 tells after how many characters the connection was lost', () => {
    const { run } = readFixture('chat-completions/cut-off.sse', { how: 'broken-off' });
    expect(run).toMatchObject({ state: 'cut-off', text: 'Half a sent' });
    expect(run.error?.message).toBe('Connection lost after 11 characters');
  });

  it('does not mind that the connection breaks after the end mark', () => {
    const { run } = readFixture('chat-completions/length.sse', { how: 'broken-off' });
    expect(run).toMatchObject({ state: 'length', error: null });
  });

  it('reads an end mark whose line end is missing', () => {
    const { run } = readBody(`${chunk({ content: 'Hi' }, 'stop')}data: [DONE]`);
    expect(run).toMatchObject({ text: 'Hi', state: 'completed', notices: [] });
  });

  it.each(['chat-completions/length.sse', 'responses/length.sse', 'messages/length.sse'])(
    'N20 says that the token limit stopped it: %s',
    (name) => {
      expect(readFixture(name).run).toMatchObject({ state: 'length', error: null });
    },
  );

  it.each([
    'chat-completions/content-filter.sse',
    'chat-completions/refusal.sse',
    'responses/content-filter.sse',
    'responses/refusal.sse',
    'messages/refusal.sse',
  ])('N21 says that the provider filtered it, which is no error: %s', (name) => {
    expect(readFixture(name).run).toMatchObject({ state: 'filtered', error: null });
  });

  it('N21 shows a refusal in words', () => {
    expect(readFixture('chat-completions/refusal.sse').run).toMatchObject({
      refusal: 'I cannot help with that.',
      text: '',
    });
  });

  it('N18 ignores what comes after the end mark, and counts it', () => {
    const { run, frames } = readFixture('chat-completions/after-done.sse');
    expect(run).toMatchObject({ text: 'Hi', state: 'completed' });
    expect(run.notices).toEqual([
      { code: 'events-after-end', message: '2 events after the end were ignored' },
    ]);
    expect(frames).toHaveLength(4);
  });

  it('is settled at the end mark, so that the reader may hang up', () => {
    const decoder = createAnswerDecoder({
      format: 'messages',
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      stream: true,
    });
    const bytes = fixture('messages/length.sse');
    decoder.push(bytes.subarray(0, bytes.length - 40));
    expect(decoder.settled).toBe(false);
    decoder.push(bytes.subarray(bytes.length - 40));
    expect(decoder.settled).toBe(true);
  });
});

describe('bytes and lines', () => {
  it('N06 N07 joins characters that arrive byte by byte', () => {
    const bytes = fixture('chat-completions/reasoning-then-text.sse');
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(readPieces(pieces)).toEqual(readPieces([bytes]));
  });

  it('N08 marks bytes that are not UTF-8', () => {
    const [before = '', after = ''] = chunk({ content: 'a|b' }).split('|');
    const { run } = readPieces([
      new TextEncoder().encode(before),
      Uint8Array.of(0xff, 0xc3),
      new TextEncoder().encode(after + chunk({}, 'stop')),
    ]);
    expect(run.text).toBe('a\ufffd\ufffdb');
    expect(run.notices).toContainEqual(expect.objectContaining({ code: 'invalid-bytes' }));
  });

  it('N08 says nothing of a replacement character that the model wrote', () => {
    const bytes = new TextEncoder().encode(
      chunk({ content: '\ufffd' }, 'stop') + 'data: [DONE]\n\n',
    );
    for (const pieces of [[bytes], Array.from(bytes, (byte) => Uint8Array.of(byte))]) {
      expect(readPieces(pieces).run).toMatchObject({ text: '\ufffd', notices: [] });
    }
  });

  it('N09 reads every line ending', () => {
    const text = new TextDecoder().decode(fixture('messages/thinking-text-tool.sse'));
    const expected = readFixture('messages/thinking-text-tool.sse').events;
    for (const ending of ['\r\n', '\r']) {
      const body = text.replaceAll('\n', ending);
      expect(readBody(body, { format: 'messages' }).events).toEqual(expected);
    }
  });

  it('N10 N11 N12 N13 N14 follows the standard: mark, comments, spaces, many lines, other fields', () => {
    const { run } = readFixture('chat-completions/every-sse-rule.sse');
    expect(run).toMatchObject({
      text: 'no space, two spaces, two lines',
      state: 'completed',
      notices: [],
      providerEvents: 0,
    });
  });

  it('N51 stops at an event that grows too large', () => {
    const decoder = createAnswerDecoder({
      format: 'chat-completions',
      status: 200,
      headers: { 'content-type': 'text/event-stream' },
      stream: true,
    });
    decoder.push(new TextEncoder().encode(`${chunk({ content: 'Kept.' })}data: `));
    const piece = new Uint8Array(1024 * 1024).fill(0x61);
    let pushed = 0;
    while (!decoder.settled) pushed += decoder.push(piece).frames.length + piece.length;
    expect(pushed).toBeLessThanOrEqual(MAX_EVENT_CHARACTERS + 2 * piece.length);
    const { outcome } = decoder.end('closed');
    expect(outcome.ending).toBe('failed');
    expect(outcome.error).toMatchObject({ code: 'event-too-large', message: 'Event too large' });
  });
});

describe('errors in mid-stream', () => {
  it.each([
    ['N15', 'messages/error-event.sse', 'provider', 'Overloaded'],
    ['N15', 'responses/error-event.sse', 'provider', 'The server had an error.'],
    ['N16', 'chat-completions/error-frame.sse', 'provider', 'Upstream went away'],
    ['N16', 'chat-completions/error-with-choices.sse', 'rate-limit', 'Rate limited upstream'],
    ['N16', 'chat-completions/error-v4-frame.sse', 'rate-limit', 'Capacity temporarily exceeded'],
    ['N16', 'chat-completions/bare-error.sse', 'provider', 'The model is overloaded.'],
  ])('%s ends the run as failed and keeps the text: %s', (_id, name, kind, words) => {
    const { run } = readFixture(name, {
      headers: { 'content-type': 'text/event-stream', 'cf-ray': 'ray-1', 'cf-aig-log-id': 'log-1' },
    });
    expect(run).toMatchObject({ state: 'failed', text: 'So far ' });
    expect(run.error).toMatchObject({
      kind,
      providerMessage: words,
      status: 200,
      requestIds: { ray: 'ray-1', logId: 'log-1' },
    });
  });

  it.each(['{"message":"Gone"}', '"Gone"', 'Gone'])(
    'N15 reads an error event that says %s',
    (data) => {
      const { run } = readBody(`${chunk({ content: 'So far' })}event: error\ndata: ${data}\n\n`);
      expect(run).toMatchObject({ state: 'failed', text: 'So far' });
      expect(run.error?.providerMessage).toBe('Gone');
    },
  );

  it('N17 stops at an event that cannot be read, and names it', () => {
    const { run, frames } = readFixture('chat-completions/malformed-frame.sse');
    expect(run).toMatchObject({ state: 'failed', text: 'Good ' });
    expect(run.error).toMatchObject({ code: 'unreadable-event', message: 'Unreadable event #2' });
    expect(frames[1]?.data).toContain('"bad');
  });

  it('N19 shows reordered events as they came, with a note', () => {
    const { run } = readFixture('responses/reordered.sse');
    expect(run).toMatchObject({ text: 'abc', state: 'completed' });
    expect(run.notices).toMatchObject([{ code: 'sequence-gap' }]);
  });

  it('N19 shows a chunk that came twice twice, as it was received', () => {
    const twice = chunk({ content: 'ha ' }).repeat(2);
    const { run, frames } = readBody(`${twice}${chunk({}, 'stop')}data: [DONE]\n\n`);
    expect(run).toMatchObject({ text: 'ha ha ', state: 'completed' });
    expect(frames).toHaveLength(4);
  });

  it('N19 keeps tool calls together whatever their order and size of index', () => {
    const call = (index: number, text: string) =>
      chunk({ tool_calls: [{ index, function: { arguments: text } }] });
    const { run } = readBody(call(1, 'b1') + call(0, 'a') + call(1, 'b2') + call(1e9, 'z'));
    expect(run.toolCalls.slice(0, 2).map((entry) => entry.arguments)).toEqual(['a', 'b1b2']);
    expect(run.toolCalls).toHaveLength(128);
  });

  it('N22 keeps what it does not know for the raw view', () => {
    const { run, frames } = readFixture('chat-completions/odd-content.sse');
    expect(run.providerEvents).toBe(1);
    expect(frames.some((frame) => frame.data.includes('shimmer'))).toBe(true);
  });

  it('N23 shows numbers and arrays as JSON, and null not at all', () => {
    const { run } = readFixture('chat-completions/odd-content.sse');
    expect(run.text).toBe('42[{"type":"text","text":"x"}]');
  });
});

describe('answers that are not what was asked for', () => {
  it('N24 is an error when the body says so, whatever the status', () => {
    const { run } = readFixture('errors/v4.json', { format: 'run' });
    expect(run.state).toBe('failed');
    expect(run.error).toMatchObject({
      gatewayCode: 10000,
      providerMessage: 'Authentication error',
      status: 200,
    });
    expect(run.error?.rawBody).toContain('"success": false');
  });

  it('N25 N63 is no API answer when it is a page', () => {
    const page = '<!doctype html><title>Sign in to the hotel</title>';
    for (const type of ['text/html', 'application/json', 'text/event-stream']) {
      const { run } = readBody(page, { headers: { 'content-type': type } });
      expect(run.state).toBe('failed');
      expect(run.error).toMatchObject({
        code: 'html-answer',
        message: 'Not an API answer (HTML)',
        providerMessage: page,
      });
    }
  });

  it('shows plain text where JSON should be', () => {
    const { run } = readBody('no such thing', { headers: { 'content-type': 'text/plain' } });
    expect(run.error).toMatchObject({ code: 'text-answer', providerMessage: 'no such thing' });
  });

  it.each([{}, JSON_TYPE, { how: 'broken-off' as const }])(
    'N26 tells an empty answer',
    (options) => {
      const { run } = readPieces([], options);
      const lost = 'how' in options;
      expect(run.state).toBe(lost ? 'cut-off' : 'failed');
      expect(run.error?.code).toBe(lost ? 'connection-lost' : 'empty-answer');
    },
  );

  it('N27 shows JSON that came instead of a stream, with a note', () => {
    const { run } = readFixture('chat-completions/whole.json', { stream: true });
    expect(run).toMatchObject({ text: 'Hello.', state: 'completed' });
    expect(run.notices).toMatchObject([{ code: 'not-streamed' }]);
  });

  it('N27 does so as well when the type still promises a stream', () => {
    const { run } = readFixture('run/native.json', {
      headers: { 'content-type': 'text/event-stream' },
    });
    expect(run).toMatchObject({ text: 'Hello.', state: 'completed' });
  });

  it('N28 reads a stream that came instead of JSON', () => {
    const { run } = readFixture('messages/thinking-text-tool.sse', { stream: false });
    expect(run).toMatchObject({ text: 'Grüße 🙂', state: 'completed' });
  });

  it.each(['', 'text/plain', 'application/octet-stream', 'application/json'])(
    'N29 looks at the first bytes when the type is "%s"',
    (type) => {
      const headers: Record<string, string> = type === '' ? {} : { 'content-type': type };
      for (const name of ['chat-completions/length.sse', 'responses/full.sse', 'run/native.json']) {
        const { run } = readFixture(name, { headers });
        expect(run.text).not.toBe('');
        expect(run.error).toBeNull();
      }
    },
  );

  it('N29 looks past a byte order mark and blank lines', () => {
    const { run } = readBody(`\ufeff\n\n ${JSON.stringify({ choices: [] })}`, { headers: {} });
    expect(run.state).toBe('completed');
    const streamed = readBody(`\n\n\n${'\n'.repeat(40)}${chunk({ content: 'Hi' }, 'stop')}`);
    expect(streamed.run.text).toBe('Hi');
  });

  it('tells JSON that was cut on its way', () => {
    const body = fixture('chat-completions/whole.json').subarray(0, 60);
    expect(readBody(body, JSON_TYPE).run.error).toMatchObject({ code: 'unreadable-body' });
    const lost = readBody(body, { ...JSON_TYPE, how: 'broken-off' });
    expect(lost.outcome).toMatchObject({ ending: 'cut-off', error: { code: 'connection-lost' } });
  });

  it('refuses JSON nested too deep instead of falling over it', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(readBody(deep, JSON_TYPE).run.error).toMatchObject({ code: 'json-too-deep' });
    const framed = readBody(`data: {"content_glow":${deep}}\n\n`);
    expect(framed.run.error).toMatchObject({ code: 'json-too-deep' });
    const inContent = readBody(`data: {"choices":[{"delta":{"content":${deep}}}]}\n\n`);
    expect(inContent.run.error).toMatchObject({ code: 'json-too-deep' });
  });

  it('takes __proto__ in an answer for a plain key', () => {
    const { run } = readBody('data: {"__proto__":{"choices":[]},"usage":{"__proto__":1}}\n\n');
    expect(run.state).toBe('cut-off');
    expect(({} as Record<string, unknown>)['choices']).toBeUndefined();
  });
});

describe('usage', () => {
  it('B10 is unknown where a count is negative, a string, a fraction or absurd', () => {
    expect(readFixture('chat-completions/odd-usage.sse').run.usage).toEqual({
      inputTokens: null,
      cachedInputTokens: null,
      cacheWriteTokens: null,
      outputTokens: null,
      reasoningTokens: null,
    });
  });
});
