import { describe, expect, it } from 'vitest';
import type { RunParameters, RunRequest } from '@shared/domain/run-request';
import { chatCompletions } from '@shared/protocol/chat-completions';
import { PLAIN_REQUEST, readFixture } from './read-answer';

function request(given: Partial<RunRequest>, parameters: Partial<RunParameters> = {}): RunRequest {
  return {
    ...PLAIN_REQUEST,
    ...given,
    parameters: { ...PLAIN_REQUEST.parameters, ...parameters },
  };
}

describe('chat completions: request', () => {
  it('is the documented body, with the token limit always sent', () => {
    const wire = chatCompletions.encode(request({ system: 'Be brief.' }));
    expect(wire.path).toBe('ai/v1/chat/completions');
    expect(wire.headers).toEqual({ 'content-type': 'application/json' });
    expect(JSON.parse(wire.bodyText)).toEqual({
      model: 'openai/gpt-4.1',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hi' },
      ],
      max_tokens: 4096,
      stream: true,
      stream_options: { include_usage: true },
    });
    expect(wire.notes).toMatchObject([{ parameter: 'maxTokens', outcome: 'added' }]);
  });

  it('carries every parameter where the model takes it', () => {
    const wire = chatCompletions.encode(
      request(
        { model: 'moonshotai/kimi-k3' },
        {
          temperature: 0.7,
          topP: 0.9,
          seed: 7,
          stop: ['END'],
          maxTokens: 100,
          reasoningEffort: 'max',
          stream: false,
        },
      ),
    );
    expect(wire.body).toMatchObject({
      temperature: 0.7,
      top_p: 0.9,
      seed: 7,
      stop: ['END'],
      max_tokens: 100,
      reasoning_effort: 'max',
      stream: false,
    });
    expect(wire.body).not.toHaveProperty('stream_options');
    expect(wire.notes).toEqual([]);
  });

  it.each(['openai/gpt-5.4-mini', 'openai/gpt-6-astra', 'openai/o3'])(
    'renames the limit and leaves out what %s refuses, and says so',
    (model) => {
      const wire = chatCompletions.encode(
        request({ model }, { temperature: 1, topP: 1, stop: ['x'], maxTokens: 9 }),
      );
      expect(wire.body).toMatchObject({ max_completion_tokens: 9 });
      for (const name of ['max_tokens', 'temperature', 'top_p', 'stop']) {
        expect(wire.body).not.toHaveProperty(name);
      }
      expect(wire.notes.map((note) => [note.parameter, note.outcome])).toEqual([
        ['maxTokens', 'renamed'],
        ['temperature', 'omitted'],
        ['topP', 'omitted'],
        ['stop', 'omitted'],
      ]);
    },
  );

  it('sends temperature to Haiku 4.5 but to no other Claude', () => {
    const to = (model: string) => chatCompletions.encode(request({ model }, { temperature: 0.5 }));
    expect(to('anthropic/claude-haiku-4.5').body).toHaveProperty('temperature', 0.5);
    expect(to('anthropic/claude-opus-5').body).not.toHaveProperty('temperature');
  });

  it('sends images as data addresses beside the text', () => {
    const wire = chatCompletions.encode(
      request({
        messages: [
          {
            role: 'user',
            content: [
              { type: 'text', text: 'What is it?' },
              { type: 'image', mimeType: 'image/png', base64: 'iVBOR' },
            ],
          },
        ],
      }),
    );
    expect(wire.body['messages']).toEqual([
      {
        role: 'user',
        content: [
          { type: 'text', text: 'What is it?' },
          { type: 'image_url', image_url: { url: 'data:image/png;base64,iVBOR' } },
        ],
      },
    ]);
  });

  it('merges the extra JSON last, key by key, and takes __proto__ for a plain key', () => {
    const extraBody = JSON.parse('{"max_tokens":5,"logprobs":true,"__proto__":{"polluted":1}}');
    const wire = chatCompletions.encode(request({}, { extraBody }));
    expect(wire.bodyText).toContain('"max_tokens":5');
    expect(wire.bodyText).toContain('"logprobs":true');
    expect(wire.bodyText).toContain('"__proto__":{"polluted":1}');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(wire.body)).toBe(Object.prototype);
  });
});

describe('chat completions: answer', () => {
  it('tells thinking from text and takes the last usage', () => {
    const { run } = readFixture('chat-completions/reasoning-then-text.sse');
    expect(run.reasoning).toBe('The user asks. ');
    expect(run.text).toBe('Cloudflare ist ein Netz für alle 🙂 数据.');
    expect(run.usage).toEqual({
      inputTokens: 19,
      cachedInputTokens: 8,
      cacheWriteTokens: null,
      outputTokens: 42,
      reasoningTokens: 12,
    });
    expect(run).toMatchObject({ state: 'completed', finishReason: 'stop', notices: [] });
  });

  it('reads the field `reasoning` as well', () => {
    expect(readFixture('chat-completions/reasoning-field.sse').run).toMatchObject({
      reasoning: 'Hm.',
      text: 'Yes.',
    });
  });

  it('reads <think> text that opens the answer, and leaves a later tag alone', () => {
    expect(readFixture('chat-completions/think-tags.sse').run).toMatchObject({
      reasoning: 'Let me see: 2 < 3',
      text: 'Two is less, <think> is text here.',
    });
  });

  it('joins tool calls from their pieces', () => {
    const { run } = readFixture('chat-completions/tool-calls.sse');
    expect(run.text).toBe('Let me look.');
    expect(run.toolCalls).toEqual([
      { id: 'call_a', name: 'weather', arguments: '{"city":"Köln"}' },
      { id: 'call_b', name: 'time', arguments: '{}' },
    ]);
    expect(run.state).toBe('completed');
  });

  it('reads a whole answer with text, thinking and tool calls', () => {
    const { run } = readFixture('chat-completions/whole.json', { stream: false });
    expect(run).toMatchObject({
      text: 'Hello.',
      reasoning: 'Greet.',
      toolCalls: [{ id: 'call_1', name: 'wave', arguments: '{"hand":"left"}' }],
      state: 'completed',
      finishReason: 'tool_calls',
      notices: [],
    });
    expect(run.usage?.inputTokens).toBe(19);
  });

  it('keeps a tool call index within bounds', () => {
    const { run } = readFixture('chat-completions/tool-calls.sse');
    expect(run.toolCalls).toHaveLength(2);
  });
});
