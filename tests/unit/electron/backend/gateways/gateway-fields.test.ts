import {
  GATEWAY_FIELDS,
  NEW_GATEWAY,
  readSettings,
  withSettings,
  wordsOfField,
} from '@electron/backend/gateways/gateway-fields';
import type { Json, JsonObject } from '@shared/domain/json';
import { describe, expect, it } from 'vitest';

const WIRE: JsonObject = {
  authentication: true,
  cache_ttl: 300,
  cache_invalidate_on_update: false,
  collect_logs: true,
  log_management: 10_000_000,
  log_management_strategy: 'DELETE_OLDEST',
  logpush: false,
  rate_limiting_interval: 60,
  rate_limiting_limit: 50,
  rate_limiting_technique: 'sliding',
  retry_max_attempts: 3,
  retry_delay: 500,
  retry_backoff: 'linear',
  workers_ai_billing_mode: 'unified',
  zdr: false,
  byok_only: true,
};

describe('reading', () => {
  it('finds every setting under its name, and writes it back as it was', () => {
    const settings = readSettings(WIRE);
    expect(settings).toEqual({
      authentication: true,
      cacheTtl: 300,
      cacheInvalidateOnUpdate: false,
      collectLogs: true,
      logLimit: 10_000_000,
      logLimitStrategy: 'DELETE_OLDEST',
      logpush: false,
      rateLimitInterval: 60,
      rateLimit: 50,
      rateLimitTechnique: 'sliding',
      retryMaxAttempts: 3,
      retryDelay: 500,
      retryBackoff: 'linear',
      workersAiBilling: 'unified',
      zdr: false,
      byokOnly: true,
    });
    expect(withSettings({}, settings)).toEqual(WIRE);
  });

  it.each<[string, Json]>([
    ['text', 'yes'],
    ['a negative number', -1],
    ['a fraction', 0.5],
    ['a number beyond all counting', 1e300],
    ['a list', [true]],
    ['an object', { constructor: 1 }],
    ['nothing', null],
  ])('takes %s for not stated', (_, value) => {
    const odd = Object.fromEntries(Object.keys(WIRE).map((field) => [field, value]));
    expect(new Set(Object.values(readSettings(odd)))).toEqual(new Set([null]));
  });

  it('takes nothing from what every object has', () => {
    expect(new Set(Object.values(readSettings({})))).toEqual(new Set([null]));
  });
});

describe('writing', () => {
  it('changes what is given and keeps the rest, fields that nobody knows included', () => {
    const raw = JSON.parse('{"cache_ttl":0,"dlp":{"a":[1]},"__proto__":{"b":2}}') as JsonObject;
    const changed = withSettings(raw, { cacheTtl: 60 });
    expect(JSON.stringify(changed)).toBe('{"cache_ttl":60,"dlp":{"a":[1]},"__proto__":{"b":2}}');
    expect(raw['cache_ttl']).toBe(0);
  });

  it('switches numbers off with null, and leaves out what has no such value', () => {
    const changes = { cacheTtl: null, retryBackoff: null, zdr: null, workersAiBilling: null };
    const { retry_backoff, zdr, workers_ai_billing_mode, ...rest } = WIRE;
    expect([retry_backoff, zdr, workers_ai_billing_mode]).not.toContain(undefined);
    expect(withSettings(WIRE, changes)).toEqual({ ...rest, cache_ttl: null });
  });

  it('never leaves out what a gateway must have', () => {
    const nothing = Object.fromEntries(Object.keys(GATEWAY_FIELDS).map((name) => [name, null]));
    expect(withSettings({ ...NEW_GATEWAY, id: 'x' }, nothing)).toMatchObject({
      id: 'x',
      cache_invalidate_on_update: false,
      cache_ttl: null,
      collect_logs: true,
      rate_limiting_interval: null,
      rate_limiting_limit: null,
    });
  });
});

it('has words for every field that it knows, and for no other', () => {
  for (const field of Object.keys(WIRE)) expect(wordsOfField(field)).toMatch(/^[A-Za-z ]{3,60}$/);
  expect(wordsOfField('guardrails')).toBeNull();
});
