import { describe, expect, it } from 'vitest';
import type { RunParameters, RunRequest } from '@shared/domain/run-request';
import { messages } from '@shared/protocol/messages';
import { PLAIN_REQUEST, readFixture } from './read-answer';

function request(given: Partial<RunRequest>, parameters: Partial<RunParameters> = {}): RunRequest {
  return {
    ...PLAIN_REQUEST,
    format: 'messages',
    model: 'anthropic/claude-haiku-4.5',
    ...given,
    parameters: { ...PLAIN_REQUEST.parameters, ...parameters },
  };
}

describe('messages: request', () => {
  it('puts the system prompt beside the messages, as a plain string', () => {
    const wire = messages.encode(request({ system: 'Be brief.' }));
    expect(wire.path).toBe('ai/v1/messages');
    expect(wire.body).toEqual({
      model: 'anthropic/claude-haiku-4.5',
      max_tokens: 4096,
      system: 'Be brief.',
      messages: [{ role: 'user', content: 'Hi' }],
      stream: true,
    });
  });

  it('renames stop sequences and names what it cannot carry', () => {
    const wire = messages.encode(
      request({}, { stop: ['END'], seed: 3, temperature: 0.2, reasoningEffort: 'high' }),
    );
    expect(wire.body).toMatchObject({ stop_sequences: ['END'], temperature: 0.2 });
    expect(wire.body).not.toHaveProperty('seed');
    expect(wire.notes.map((note) => [note.parameter, note.outcome])).toEqual([
      ['maxTokens', 'added'],
      ['stop', 'renamed'],
      ['seed', 'omitted'],
      ['reasoningEffort', 'omitted'],
    ]);
  });

  it('sends effort to the models that have one, and spares them the temperature', () => {
    const wire = messages.encode(
      request({ model: 'anthropic/claude-opus-5' }, { reasoningEffort: 'low', temperature: 1 }),
    );
    expect(wire.body).toMatchObject({ output_config: { effort: 'low' } });
    expect(wire.body).not.toHaveProperty('temperature');
  });

  it('sends images as base64 blocks', () => {
    const wire = messages.encode(
      request({
        messages: [
          { role: 'user', content: [{ type: 'image', mimeType: 'image/png', base64: 'iVBOR' }] },
        ],
      }),
    );
    expect(wire.body['messages']).toEqual([
      {
        role: 'user',
        content: [
          { type: 'image', source: { type: 'base64', media_type: 'image/png', data: 'iVBOR' } },
        ],
      },
    ]);
  });
});

describe('messages: answer', () => {
  it('reads thinking, text and tool calls, and counts cached input as input', () => {
    const { run } = readFixture('messages/thinking-text-tool.sse');
    expect(run).toMatchObject({
      reasoning: 'Let me think.',
      text: 'Grüße 🙂',
      toolCalls: [
        { id: 'toolu_1', name: 'weather', arguments: '{"city": "Bonn"}' },
        { id: 'toolu_2', name: 'now', arguments: '{}' },
      ],
      usage: {
        inputTokens: 1025,
        cachedInputTokens: 900,
        cacheWriteTokens: 100,
        outputTokens: 89,
        reasoningTokens: 7,
      },
      state: 'completed',
      finishReason: 'tool_use',
      providerEvents: 1,
    });
  });

  it('shows nothing for a thinking block that has only a signature', () => {
    const { run } = readFixture('messages/empty-thinking.sse');
    expect(run).toMatchObject({ reasoning: '', text: 'Hi.', state: 'completed' });
  });

  it('reads a whole answer', () => {
    const { run } = readFixture('messages/whole.json', { stream: false });
    expect(run).toMatchObject({
      reasoning: 'Short.',
      text: 'Hello.',
      toolCalls: [{ id: 'toolu_1', name: 'wave', arguments: '{"hand":"left"}' }],
      state: 'completed',
      finishReason: 'tool_use',
    });
    expect(run.usage).toMatchObject({ inputTokens: 14, cachedInputTokens: 4, outputTokens: 20 });
  });

  it('keeps an event it does not know', () => {
    const { events, run } = readFixture('messages/unknown-event.sse');
    expect(events).toContainEqual({
      type: 'provider-event',
      name: 'message_glow',
      value: { type: 'message_glow', colour: 'red' },
    });
    expect(run.state).toBe('completed');
  });
});
