import { describe, expect, it } from 'vitest';
import { textMessage, type RunParameters, type RunRequest } from '@shared/domain/run-request';
import { responses } from '@shared/protocol/responses';
import { PLAIN_REQUEST, readBody, readFixture } from './read-answer';

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

  describe('reads once what the last event repeats', () => {
    const stream = (...events: { type: string; [field: string]: unknown }[]) =>
      readBody(events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join(''), {
        format: 'responses',
      });
    const thought = { type: 'reasoning', summary: [{ type: 'summary_text', text: 'Hm.' }] };
    const thinking = { type: 'response.reasoning_summary_text.delta', delta: 'Hm.' };

    it('thoughts that used up the token limit', () => {
      const response = {
        status: 'incomplete',
        incomplete_details: { reason: 'max_output_tokens' },
        output: [thought],
      };
      const { run } = stream(thinking, { type: 'response.incomplete', response });
      expect(run).toMatchObject({ reasoning: 'Hm.', text: '', state: 'length' });
    });

    it('thoughts before a text that comes in the last event alone', () => {
      const message = { type: 'message', content: [{ type: 'output_text', text: 'Yes.' }] };
      const response = { status: 'completed', output: [thought, message] };
      const { run } = stream(thinking, { type: 'response.completed', response });
      expect(run).toMatchObject({ reasoning: 'Hm.', text: 'Yes.', state: 'completed' });
    });

    it('an image', () => {
      const item = { type: 'image_generation_call', result: 'iVBORw0KGgo=' };
      const { events } = stream(
        { type: 'response.output_item.done', output_index: 0, item },
        { type: 'response.completed', response: { status: 'completed', output: [item] } },
      );
      expect(events.filter((event) => event.type === 'media')).toHaveLength(1);
    });
  });

  it('keeps the text of an answer that failed in the middle', () => {
    const { run } = readFixture('responses/failed.sse');
    expect(run).toMatchObject({ text: 'So far ', state: 'failed', usage });
    expect(run.error).toMatchObject({ kind: 'rate-limit', providerMessage: 'Slow down.' });
  });
});
