import { describe, expect, it } from 'vitest';
import { textMessage, type RunParameters, type RunRequest } from '@shared/domain/run-request';
import { responses } from '@shared/protocol/responses';
import { PLAIN_REQUEST, readFixture } from './read-answer';

function request(given: Partial<RunRequest>, parameters: Partial<RunParameters> = {}): RunRequest {
  return {
    ...PLAIN_REQUEST,
    format: 'responses',
    ...given,
    parameters: { ...PLAIN_REQUEST.parameters, ...parameters },
  };
}

describe('responses: request', () => {
  it('sends a single prompt as plain input, the system prompt as instructions', () => {
    const wire = responses.encode(request({ system: 'Be brief.' }, { maxTokens: 10 }));
    expect(wire.notes).toContainEqual(expect.objectContaining({ parameter: 'system' }));
    expect(wire.path).toBe('ai/v1/responses');
    expect(wire.body).toEqual({
      model: 'openai/gpt-4.1',
      input: 'Hi',
      instructions: 'Be brief.',
      max_output_tokens: 10,
      stream: true,
    });
  });

  it('names what it cannot carry', () => {
    const wire = responses.encode(
      request({}, { seed: 1, stop: ['x'], reasoningEffort: 'low', temperature: 0.1, maxTokens: 5 }),
    );
    expect(wire.body).toMatchObject({ reasoning: { effort: 'low' }, temperature: 0.1 });
    expect(wire.body).not.toHaveProperty('seed');
    expect(wire.body).not.toHaveProperty('stop');
    expect(wire.notes.map((note) => [note.parameter, note.outcome])).toEqual([
      ['maxTokens', 'renamed'],
      ['seed', 'omitted'],
      ['stop', 'omitted'],
      ['reasoningEffort', 'renamed'],
    ]);
  });

  it('sends a conversation turn by turn, images included', () => {
    const image = { type: 'image', mimeType: 'image/png', base64: 'iVBOR' } as const;
    const wire = responses.encode(
      request({
        messages: [
          textMessage('user', 'One'),
          textMessage('assistant', 'Two'),
          { role: 'user', content: [{ type: 'text', text: 'Three' }, image] },
        ],
      }),
    );
    expect(wire.body['input']).toEqual([
      { role: 'user', content: 'One' },
      { role: 'assistant', content: 'Two' },
      {
        role: 'user',
        content: [
          { type: 'input_text', text: 'Three' },
          { type: 'input_image', image_url: 'data:image/png;base64,iVBOR', detail: 'auto' },
        ],
      },
    ]);
  });
});

describe('responses: answer', () => {
  const usage = {
    inputTokens: 37,
    cachedInputTokens: 5,
    cacheWriteTokens: 2,
    outputTokens: 11,
    reasoningTokens: 4,
  };

  it('reads thinking, text, tool call, annotation and usage', () => {
    const { run, events } = readFixture('responses/full.sse');
    expect(run).toMatchObject({
      reasoning: 'First thought.\n\nSecond.',
      text: 'Hello ü🙂',
      toolCalls: [{ id: 'call_1', name: 'weather', arguments: '{"city":"Köln"}' }],
      usage,
      state: 'completed',
      notices: [],
    });
    const kept = events.filter((event) => event.type === 'provider-event');
    expect(kept.map((event) => event.name)).toEqual(['response.output_text.annotation.added']);
  });

  it('needs none of the framing events, and tolerates [DONE]', () => {
    const { run } = readFixture('responses/few-events.sse');
    expect(run).toMatchObject({ reasoning: 'Hm.', text: 'Yes.', state: 'completed', notices: [] });
  });

  it.each([
    ['only-done-events.sse', 'Whole text.'],
    ['only-terminal.sse', 'All at once.'],
  ])('reads %s, where no deltas come', (name, text) => {
    expect(readFixture(`responses/${name}`).run).toMatchObject({ text, state: 'completed' });
  });

  it('reads a call whose arguments come whole', () => {
    const { run } = readFixture('responses/only-done-events.sse');
    expect(run.toolCalls).toEqual([{ id: 'call_1', name: 'now', arguments: '{}' }]);
  });

  it('reads a whole answer', () => {
    const { run } = readFixture('responses/whole.json', { stream: false });
    expect(run).toMatchObject({
      reasoning: 'Think.',
      text: 'Part one. Part two.',
      toolCalls: [{ id: 'call_1', name: 'weather', arguments: '{"city":"Bonn"}' }],
      usage,
      state: 'completed',
    });
  });

  it('keeps the text of an answer that failed in the middle', () => {
    const { run } = readFixture('responses/failed.sse');
    expect(run).toMatchObject({ text: 'So far ', state: 'failed', usage });
    expect(run.error).toMatchObject({ kind: 'rate-limit', providerMessage: 'Slow down.' });
  });
});
