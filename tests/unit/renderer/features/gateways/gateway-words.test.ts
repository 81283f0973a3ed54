import { durationInWords } from '@renderer/features/gateways/duration-words';
import {
  GATEWAY_FIELDS,
  gatewayAtAGlance,
  settingInWords,
} from '@renderer/features/gateways/gateway-words';
import { NEW_GATEWAY_SETTINGS } from '@renderer/features/gateways/new-gateway';
import { describe, expect, it } from 'vitest';
import { someSettings } from './some-gateway';

it.each([
  [0, '0 seconds'],
  [1, '1 second'],
  [90, '1 minute 30 seconds'],
  [3_600, '1 hour'],
  [93_784, '1 day 2 hours 3 minutes 4 seconds'],
  [2_592_000, '30 days'],
])('%i seconds are %s', (seconds, words) => {
  expect(durationInWords(seconds)).toBe(words);
});

describe('a setting in words', () => {
  it('covers every setting once, with its name on the wire', () => {
    const names = GATEWAY_FIELDS.map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(NEW_GATEWAY_SETTINGS).toSorted());
    expect(new Set(GATEWAY_FIELDS.map(({ wire }) => wire)).size).toBe(names.length);
  });

  it.each([
    ['cacheTtl', 3_600, 'Answers are cached for 1 hour'],
    ['cacheTtl', 0, 'Answers are not cached'],
    ['cacheTtl', null, 'Answers are not cached'],
    ['rateLimit', 1, 'At most 1 request'],
    ['rateLimit', 1_200, 'At most 1,200 requests'],
    ['rateLimitInterval', 60, 'Counted over 1 minute'],
    ['retryMaxAttempts', 1, 'A failed request is not tried again'],
    ['retryMaxAttempts', 3, '3 tries in all'],
    ['retryDelay', 500, '500 ms before the second try'],
    ['retryBackoff', 'exponential', 'Each delay is twice the one before'],
    ['zdr', true, 'Only providers that keep nothing'],
    ['zdr', null, 'not stated'],
  ] as const)('%s %s is “%s”', (name, value, words) => {
    expect(settingInWords(name, someSettings({ [name]: value }))).toBe(words);
  });
});

it('shows what matters in a table', () => {
  expect(gatewayAtAGlance(someSettings({ authentication: null }))).toEqual({
    cache: 'off',
    logs: 'on',
    authentication: 'not stated',
    rateLimit: 'off',
    retries: 'off',
  });
  expect(
    gatewayAtAGlance(
      someSettings({ cacheTtl: 300, rateLimit: 100, rateLimitInterval: 60, retryMaxAttempts: 3 }),
    ),
  ).toMatchObject({ cache: '5 minutes', rateLimit: '100 per minute', retries: '3 tries' });
  expect(gatewayAtAGlance(someSettings({ rateLimit: 100 })).rateLimit).toBe('off');
});
