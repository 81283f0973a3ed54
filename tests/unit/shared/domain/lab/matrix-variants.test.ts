import { AXIS_FIELDS, type AxisField, type AxisValue } from '@shared/domain/lab/lab-definition';
import { matrixVariants } from '@shared/domain/lab/matrix-variants';
import { encodeRequest } from '@tests/support/encode-request';
import { runRequest } from '@tests/support/run-request';
import { describe, expect, it } from 'vitest';

/** A value that each field can carry, and what of it goes over the wire. */
const SAMPLES: Record<AxisField, [AxisValue, string]> = {
  model: ['anthropic/claude-haiku-4.5', '"model":"anthropic/claude-haiku-4.5"'],
  format: ['responses', '/responses'],
  stream: [false, '"stream":false'],
  temperature: [0.3, '"temperature":0.3'],
  max_tokens: [77, '77'],
  top_p: [0.8, '"top_p":0.8'],
  seed: [-5, '"seed":-5'],
  reasoning_effort: ['low', 'low'],
  system: ['Be brief.', 'Be brief.'],
  'cf-aig-gateway-id': ['mine', '"cf-aig-gateway-id":"mine"'],
  'cf-aig-skip-cache': [true, '"cf-aig-skip-cache":"true"'],
  'cf-aig-cache-ttl': [300, '"cf-aig-cache-ttl":"300"'],
  'cf-aig-cache-key': [7, '"cf-aig-cache-key":"7"'],
  'cf-aig-request-timeout': [900, '"cf-aig-request-timeout":"900"'],
  'cf-aig-max-attempts': [4, '"cf-aig-max-attempts":"4"'],
  'cf-aig-retry-delay': [250, '"cf-aig-retry-delay":"250"'],
  'cf-aig-backoff': ['linear', '"cf-aig-backoff":"linear"'],
  'cf-aig-collect-log': ['false', '"cf-aig-collect-log":"false"'],
  'cf-aig-zdr': [true, '"cf-aig-zdr":"true"'],
};

it.each(AXIS_FIELDS)('%s is varied on the wire', (field) => {
  const [value, onTheWire] = SAMPLES[field];
  const [variant] = matrixVariants(runRequest(), [{ field, values: [value] }]);
  expect(encodeRequest(variant?.request)).toContain(onTheWire);
  expect(encodeRequest(runRequest())).not.toContain(onTheWire);
});

it('combines the values of all axes, the last one changing first', () => {
  const variants = matrixVariants(runRequest(), [
    { field: 'seed', values: [1, 2] },
    { field: 'cf-aig-backoff', values: ['linear', null] },
  ]);
  expect(variants.map(({ label }) => label)).toEqual([
    'seed 1, cf-aig-backoff linear',
    'seed 1, cf-aig-backoff not set',
    'seed 2, cf-aig-backoff linear',
    'seed 2, cf-aig-backoff not set',
  ]);
});

it('is the request itself where there is no axis', () => {
  expect(matrixVariants(runRequest(), [])).toEqual([
    { label: '', values: [], request: runRequest() },
  ]);
});

describe('a value that its field cannot carry is refused with a sentence', () => {
  it.each<[AxisField, AxisValue, string]>([
    ['cf-aig-cache-ttl', 'long', 'The axis cf-aig-cache-ttl takes a number, not “long”.'],
    ['seed', 1.5, 'The axis seed takes a whole number, not “1.5”.'],
    ['max_tokens', 0, 'The axis max_tokens takes a whole number from 1 on, not “0”.'],
    ['stream', null, 'The axis stream cannot be left out.'],
    ['stream', 'maybe', 'The axis stream takes true or false, not “maybe”.'],
    [
      'cf-aig-backoff',
      'cubic',
      'The axis cf-aig-backoff takes constant, linear or exponential, not “cubic”.',
    ],
    [
      'cf-aig-cache-key',
      'a\r\nb',
      'The axis cf-aig-cache-key has a character that no header may carry, not “a\r\nb”.',
    ],
    [
      'format',
      'soap',
      'The axis format takes run, chat-completions, responses, messages, not “soap”.',
    ],
  ])('%s %s', (field, value, message) => {
    expect(() => matrixVariants(runRequest(), [{ field, values: [value] }])).toThrow(message);
  });
});
