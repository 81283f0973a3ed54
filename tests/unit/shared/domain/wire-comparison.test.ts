import { newRun } from '@shared/domain/apply-run-event';
import type { RawFrame } from '@shared/domain/run-event';
import {
  compareAnswers,
  compareEvents,
  compareProviderUsage,
  compareUsage,
  isEventStream,
  readWire,
  wireTimes,
} from '@shared/domain/wire-comparison';
import { runRequest } from '@tests/support/run-request';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const frame = (data: string, event: string | null = null): RawFrame => ({
  index: 0,
  offset: 0,
  event,
  data,
});

/** The events of a recorded stream. */
function recorded(file: string): RawFrame[] {
  const text = readFileSync(`tests/fixtures/gateway/${file}`, 'utf8');
  return text
    .split(/\n\n+/)
    .map((block) => {
      const field = (name: string) =>
        block
          .split('\n')
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim();
      return { data: field('data'), event: field('event') };
    })
    .filter(({ data }) => data !== undefined)
    .map(({ data = '', event }) => frame(data, event ?? null));
}

it('counts events by the name that each format gives them', () => {
  const responses = readWire(recorded('responses/full.sse'), true);
  expect(responses.events.get('response.completed')).toBe(1);
  expect([...responses.events.values()].reduce((sum, count) => sum + count, 0)).toBe(
    recorded('responses/full.sse').length,
  );
  const chat = readWire(
    [frame('{"object":"chat.completion.chunk"}'), frame('{"response":"Hi"}'), frame('[DONE]')],
    true,
  );
  expect([...chat.events]).toEqual([
    ['chat.completion.chunk', 1],
    ['message', 1],
    ['[DONE]', 1],
  ]);
  expect([...readWire([frame('{"object":"x"}')], false).events]).toEqual([['whole body', 1]]);
});

it('keeps the counts as the provider sent them, the last of each place', () => {
  const { usage } = readWire(
    [
      frame('{"message":{"usage":{"input_tokens":12,"output_tokens":1}}}', 'message_start'),
      frame('{"usage":{"output_tokens":5}}', 'message_delta'),
      frame('{"usage":{"output_tokens":9}}', 'message_delta'),
      frame('{"usage":null}'),
    ],
    true,
  );
  expect([...usage]).toEqual([
    ['message.usage.input_tokens', '12'],
    ['message.usage.output_tokens', '1'],
    ['usage.output_tokens', '9'],
  ]);
  expect(compareProviderUsage([readWire([], true), { events: new Map(), usage }])[0]).toEqual({
    name: 'message.usage.input_tokens',
    values: [null, '12'],
  });
});

it('sets counts of different formats beside each other', () => {
  const facts = [
    readWire([frame('a'), frame('[DONE]')], true),
    readWire([frame('b'), frame('c')], true),
  ];
  expect(compareEvents(facts)).toEqual([
    { name: 'message', values: ['1', '2'] },
    { name: '[DONE]', values: ['1', null] },
  ]);
});

it('reads whatever arrives without failing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.json())), fc.boolean(), (texts, streamed) => {
      const { events } = readWire(
        texts.map((text) => frame(text)),
        streamed,
      );
      expect([...events.values()].reduce((sum, count) => sum + count, 0)).toBe(texts.length);
    }),
  );
});

it('sets answers, counts and times side by side', () => {
  const run = newRun('r', runRequest(), 0);
  const ended = {
    ...run,
    state: 'completed' as const,
    status: 200,
    finishReason: 'stop',
    responseHeaders: { 'content-type': 'text/event-stream; charset=utf-8' },
    usage: {
      inputTokens: 3,
      cachedInputTokens: null,
      cacheWriteTokens: null,
      outputTokens: 0,
      reasoningTokens: null,
    },
    timings: { ...run.timings, sent: 10, headers: 50, firstText: 60, lastByte: 110 },
  };
  expect(compareAnswers([ended, run]).map(({ name, values }) => [name, ...values])).toEqual([
    ['HTTP status', '200', null],
    ['Ended', 'completed', 'running'],
    ['Finish reason', 'stop', null],
    ['content-type', 'text/event-stream; charset=utf-8', null],
  ]);
  expect(compareUsage([ended, run])).toEqual([
    { name: 'Tokens in', values: ['3', null] },
    { name: 'Tokens out', values: ['0', null] },
  ]);
  expect(wireTimes(ended)).toEqual({ firstByte: 40, firstText: 50, total: 100 });
  expect(wireTimes(run)).toEqual({ firstByte: null, firstText: null, total: null });
  expect(isEventStream(ended.responseHeaders)).toBe(true);
  expect(isEventStream({})).toBe(false);
});
